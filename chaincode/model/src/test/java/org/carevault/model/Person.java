// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.rule.Caller;

/** Somebody with a certificate, member or not. */
public record Person(String msp, String commonName, String keyHash, boolean administrator) {
    static Person with(Role role, String msp, int number) {
        return new Person(
                msp,
                Sample.medicalId(role, number).text(),
                Sample.hash(1000 + number).text(),
                false);
    }

    public MedicalId id() {
        return new MedicalId(commonName);
    }

    public Caller caller() {
        return new Caller(msp, commonName, keyHash, administrator);
    }

    Person withKey(String otherKeyHash) {
        return new Person(msp, commonName, otherKeyHash, administrator);
    }

    Person of(String otherMsp) {
        return new Person(otherMsp, commonName, keyHash, administrator);
    }
}

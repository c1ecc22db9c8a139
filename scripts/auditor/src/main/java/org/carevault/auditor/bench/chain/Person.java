// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import java.time.Duration;
import org.carevault.devledger.pki.NodeUnit;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.SigningIdentity;
import org.carevault.devledger.pki.Subject;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;

/** Somebody who acts on the chain, with a medical id and the certificate for it. */
public record Person(MedicalId id, SigningIdentity identity) {
    private static final Duration VALIDITY = Duration.ofDays(365);

    static Person enrol(Organisation organisation, Role role, byte[] random) {
        return enrol(organisation, role, random, VALIDITY);
    }

    /** Enrols with a certificate that may already have expired. */
    static Person enrol(Organisation organisation, Role role, byte[] random, Duration validity) {
        MedicalId id = MedicalId.of(role, random);
        Subject subject = Subject.of(id.text(), NodeUnit.CLIENT.unit(), validity);
        return new Person(id, organisation.authority().enrol(organisation.mspId(), subject));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.transaction;

import java.util.Set;
import java.util.TreeSet;
import org.carevault.model.Keys;
import org.carevault.model.id.MedicalId;
import org.carevault.model.rule.Invocation;

/** Collects the exact state keys that one call may write. */
public final class Footprint {
    private final Invocation call;
    private final MedicalId patient;
    private final Set<String> keys = new TreeSet<>();

    /** For a call about a record of this patient where its argument does not say; null for the caller's own. */
    public Footprint(Invocation call, MedicalId patient) {
        this.call = call;
        this.patient = patient;
    }

    public Footprint key(String key) {
        keys.add(key);
        return this;
    }

    /** Up to this many lines in the log of whom they are about. */
    public Footprint audit(String about, int events) {
        for (int n = 0; n < events; n++) {
            keys.add(Keys.audit(about, call.time(), call.transaction(), n));
        }
        return this;
    }

    public String callerMsp() {
        return call.caller().msp();
    }

    public MedicalId caller() {
        return new MedicalId(call.caller().commonName());
    }

    public MedicalId patient() {
        return patient == null ? caller() : patient;
    }

    public Set<String> keys() {
        return keys;
    }
}

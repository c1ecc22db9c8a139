// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import org.carevault.model.ErrorCode;
import org.carevault.model.id.ConsentId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/** The answer to a question of access. A denial is an ordinary answer, not a failure. */
public sealed interface Decision {
    /** The consent that permits or that fell short; null when there is none or none is needed. */
    ConsentId consent();

    boolean isPermit();

    /** Why not; null for a permit. */
    ErrorCode reason();

    /** {@code {"consent":…,"decision":"permit"|"deny","reason":…}}. */
    default String toJson() {
        return new JsonObject()
                .with("decision", isPermit() ? "permit" : "deny")
                .with("consent", consent())
                .with("reason", isPermit() ? null : reason().name())
                .toString();
    }

    /** The decision of this text; {@link IllegalArgumentException} when it is none. */
    static Decision parse(String json) {
        var fields = Fields.of(json, "decision", "consent", "reason");
        var consent = fields.valueOrNull("consent", ConsentId::new);
        if (fields.text("decision").equals("deny")) {
            return new Deny(consent, ErrorCode.valueOf(fields.text("reason")));
        }
        var permit = new Permit(consent);
        if (!permit.toJson().equals(json)) {
            throw new IllegalArgumentException("not a decision");
        }
        return permit;
    }

    /** Allowed because of a consent, or with null because it is the patient's own. */
    record Permit(ConsentId consent) implements Decision {
        @Override
        public boolean isPermit() {
            return true;
        }

        @Override
        public ErrorCode reason() {
            return null;
        }
    }

    /** Refused for a reason that is an access denial. */
    record Deny(ConsentId consent, ErrorCode reason) implements Decision {
        public Deny {
            if (!reason.isAccessDenial()) {
                throw new IllegalArgumentException("not a reason to deny access");
            }
        }

        @Override
        public boolean isPermit() {
            return false;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.json.Token;

/** How it ended: an access is permitted or denied, everything else that is written succeeded. */
public enum AuditOutcome implements Token {
    SUCCESS("success"),
    PERMIT("permit"),
    DENY("deny");

    private final String text;

    AuditOutcome(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static AuditOutcome of(String text) {
        for (AuditOutcome outcome : values()) {
            if (outcome.text.equals(text)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("the outcome is not known");
    }
}

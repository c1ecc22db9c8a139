// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import org.carevault.model.json.Token;

/** Where a consent stands; expiry is derived from its end and never written. */
public enum ConsentStatus implements Token {
    REQUESTED("requested"),
    ACTIVE("active"),
    DECLINED("declined"),
    REVOKED("revoked");

    private final String text;

    ConsentStatus(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static ConsentStatus of(String text) {
        for (ConsentStatus status : values()) {
            if (status.text.equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("the status is not known");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.json.Token;

/** Whether a member may act; there is no way back from removed. */
public enum MemberStatus implements Token {
    ACTIVE("active"),
    REMOVED("removed");

    private final String text;

    MemberStatus(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static MemberStatus of(String text) {
        for (MemberStatus status : values()) {
            if (status.text.equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("the status is not known");
    }
}

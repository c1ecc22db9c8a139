// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.json.Token;

/** Whether a record can still be opened; there is no way back from tombstoned. */
public enum RecordStatus implements Token {
    ACTIVE("active"),
    TOMBSTONED("tombstoned");

    private final String text;

    RecordStatus(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static RecordStatus of(String text) {
        for (RecordStatus status : values()) {
            if (status.text.equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException("the status is not known");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import org.carevault.model.json.Token;

/** What a consent lets its grantee do. Constants stand in the order of their codes, so sorted sets are sorted texts. */
public enum Action implements Token {
    /** Add a version to a record that the grantee wrote for the patient. */
    AMEND("amend"),
    /** Write new records for the patient. */
    APPEND("append"),
    /** See who did what with the records. */
    AUDIT_LOG("audit-log"),
    READ("read"),
    /** Delete records. */
    TOMBSTONE("tombstone");

    private final String text;

    Action(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static Action of(String text) {
        for (Action action : values()) {
            if (action.text.equals(text)) {
                return action;
            }
        }
        throw new IllegalArgumentException("the action is not known");
    }
}

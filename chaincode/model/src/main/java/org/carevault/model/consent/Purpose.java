// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import org.carevault.model.json.Token;

/** Purpose of use, HL7 v3 ActReason. Constants stand in the order of their codes. */
public enum Purpose implements Token {
    /** Break the glass. */
    BTG,
    /** Emergency treatment. */
    ETREAT,
    /** Health care payment. */
    HPAYMT,
    /** Health care research. */
    HRESCH,
    /** Patient administration. */
    PATADMIN,
    /** The patient's own request; recorded for own access and never granted. */
    PATRQT,
    /** Treatment. */
    TREAT;

    @Override
    public String text() {
        return name();
    }

    public boolean isGrantable() {
        return this != PATRQT;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static Purpose of(String text) {
        for (Purpose purpose : values()) {
            if (purpose.name().equals(text)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("the purpose is not known");
    }
}

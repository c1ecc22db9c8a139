// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import org.carevault.model.json.Token;

/** What a member is in the consortium; the letter is the first of the medical id. */
public enum Role implements Token {
    PATIENT('p'),
    DOCTOR('d'),
    HOSPITAL_ADMINISTRATOR('h'),
    INSURER('i'),
    AUDITOR('a'),
    SOLUTION_ADMINISTRATOR('s'),
    GUARDIAN('g'),
    CHEMIST('c'),
    RESEARCHER('r');

    private final char letter;

    Role(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /** The letter as a text. */
    @Override
    public String text() {
        return String.valueOf(letter);
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static Role of(String letter) {
        for (Role role : values()) {
            if (role.text().equals(letter)) {
                return role;
            }
        }
        throw new IllegalArgumentException("the role is not known");
    }
}

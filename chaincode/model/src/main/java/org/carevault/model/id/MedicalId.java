// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.util.Locale;
import org.carevault.model.json.Token;

/**
 * A member's pseudonym: role letter, 128 random bits in Crockford base 32, check character; 28 lower-case characters.
 * Never derived from a name or a number of the person.
 */
public record MedicalId(String text) implements Token, Comparable<MedicalId> {
    public MedicalId {
        if (text.isEmpty() || !Crockford.holds(text.substring(1))) {
            throw new IllegalArgumentException("a medical id is mistyped: its check character does not fit");
        }
        Role.of(text.substring(0, 1));
    }

    /** The id of these 16 random bytes. */
    public static MedicalId of(Role role, byte[] random) {
        return new MedicalId(role.letter() + Crockford.encode(random));
    }

    /**
     * The id a person typed: capitals, hyphens and the usual confusions (O for 0, I or L for 1) are forgiven.
     *
     * @throws IllegalArgumentException when the check character does not fit or the role is unknown
     */
    public static MedicalId parse(String typed) {
        String plain = typed.strip().replace("-", "");
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a medical id is empty");
        }
        // The role letter stands apart: an insurer's i is no digit.
        return new MedicalId(plain.substring(0, 1).toLowerCase(Locale.ROOT) + Crockford.normalise(plain.substring(1)));
    }

    public Role role() {
        return Role.of(text.substring(0, 1));
    }

    @Override
    public int compareTo(MedicalId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

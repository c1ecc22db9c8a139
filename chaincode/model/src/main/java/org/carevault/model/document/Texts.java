// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import java.util.regex.Pattern;

/** Checks of the few free texts that may stand on the chain; none of them is about a person. */
public final class Texts {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'&()-]{0,79}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+:/@-]{0,127}");

    private Texts() {}

    /** An organisation's name: 1 to 80 letters, digits and plain punctuation. */
    public static String name(String text) {
        return check(NAME, text, "a name is empty, too long or holds unusual characters");
    }

    /** A version, package id or source revision: 1 to 128 characters of ASCII. */
    public static String code(String text) {
        return check(CODE, text, "a code is empty, too long or holds unusual characters");
    }

    private static String check(Pattern form, String text, String message) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(message);
        }
        return text;
    }
}

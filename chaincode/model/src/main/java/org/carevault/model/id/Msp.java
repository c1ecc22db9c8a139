// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.util.regex.Pattern;

/** The form of an organisation's MSP id. */
public final class Msp {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private Msp() {}

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException when it is not 1 to 64 letters, digits, dots and hyphens
     */
    public static String id(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an MSP id is not 1 to 64 letters, digits, dots or hyphens");
        }
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as people log in with it: capitals and surrounding spaces do not count. */
record EmailAddress(String text) {
    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,190}");

    /**
     * Reads what somebody typed.
     *
     * @throws IllegalArgumentException when it is none
     */
    static EmailAddress parse(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        return new EmailAddress(text);
    }
}

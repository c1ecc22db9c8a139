// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.math.BigInteger;
import java.util.Locale;

/** Crockford's base 32 of a 128-bit number: 26 lower-case characters and one check character (modulo 37). */
final class Crockford {
    static final int LENGTH = 27;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz*~$=u";
    private static final BigInteger BASE = BigInteger.valueOf(32);
    private static final BigInteger CHECK = BigInteger.valueOf(37);

    private Crockford() {}

    static String encode(byte[] sixteen) {
        if (sixteen.length != 16) {
            throw new IllegalArgumentException("an identifier has 16 bytes");
        }
        var number = new BigInteger(1, sixteen);
        var text = new StringBuilder().append(checkOf(number));
        for (int i = 1; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(number.mod(BASE).intValue()));
            number = number.divide(BASE);
        }
        // Appended from the check character and the lowest digit up: reversed, it stands in order.
        return text.reverse().toString();
    }

    static boolean holds(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            // 26 digits are 130 bits: the first one has three.
            if (digit < 0 || digit > (i == 0 ? 7 : 31)) {
                return false;
            }
            remainder = (remainder * 32 + digit) % 37;
        }
        return ALPHABET.charAt(remainder) == text.charAt(LENGTH - 1);
    }

    private static char checkOf(BigInteger number) {
        return ALPHABET.charAt(number.mod(CHECK).intValue());
    }

    /** What a person may have typed or read aloud, in canonical letters. */
    static String normalise(String typed) {
        return typed.replace("-", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import java.math.BigInteger;
import java.security.SecureRandom;

/** One-time codes of 128 random bits, as people copy them from paper: Crockford base32 in groups, without look-alikes. */
public final class RecoveryCode {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 128;
    private static final int CHARACTERS = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** A new code: 26 characters in groups of up to six, joined by hyphens. */
    public static String fresh() {
        var rest = new BigInteger(BITS, RANDOM);
        var code = new StringBuilder();
        for (var i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % 6 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(rest.and(BigInteger.valueOf(31)).intValue()));
            rest = rest.shiftRight(5);
        }
        return code.toString();
    }
}

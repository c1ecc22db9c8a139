// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.security.SecureRandom;

/** Random bytes from the system. */
final class Randoms {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randoms() {}

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import java.util.Comparator;

/** Fabric's order of keys. */
public final class KeyOrder {

    /**
     * By UTF-8 bytes, which is by code points. Java's own order differs: it puts U+10000 and above, written as surrogates,
     * before U+E000, so that composite keys would fall out of their range.
     */
    public static final Comparator<String> UTF8 = KeyOrder::compare;

    private KeyOrder() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Moves surrogates above all other characters. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}

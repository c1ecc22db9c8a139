// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import java.util.Comparator;

/** The order of Fabric's keys: that of their UTF-8 bytes, which differs from Java's beyond U+FFFF. */
public enum KeyOrder implements Comparator<String> {
    /** The one order. */
    UTF8;

    @Override
    public int compare(String left, String right) {
        var shorter = Math.min(left.length(), right.length());
        for (var i = 0; i < shorter; i++)
            if (left.charAt(i) != right.charAt(i))
                return Character.compare(rank(left.charAt(i)), rank(right.charAt(i)));
        return Integer.compare(left.length(), right.length());
    }

    /** Surrogates stand for code points above every other character, so they move to the end. */
    private static char rank(char unit) {
        if (unit < Character.MIN_SURROGATE) return unit;
        if (unit <= Character.MAX_SURROGATE) return (char) (unit + 0x2000);
        return (char) (unit - 0x800);
    }
}

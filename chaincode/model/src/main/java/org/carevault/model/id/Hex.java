// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import java.util.HexFormat;

/** Lower-case hex of a fixed length. */
final class Hex {
    private static final HexFormat FORM = HexFormat.of();

    private Hex() {}

    static void check(String text, int bytes, String what) {
        if (text.length() != bytes * 2 || !isHex(text)) {
            throw new IllegalArgumentException(what + " is not " + bytes * 2 + " lower-case hex digits");
        }
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static String of(byte[] bytes) {
        return FORM.formatHex(bytes);
    }

    static byte[] bytes(String text) {
        return FORM.parseHex(text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

/** State keys as a person reads them: {@code consent~patient~id}. */
public final class KeyText {
    private KeyText() {}

    /** Replaces the composite key's separators; other control characters become question marks. */
    public static String of(String key) {
        String text = key.startsWith("\0") ? key.substring(1) : key;
        text = text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        return text.replace('\0', '~').replaceAll("[^\\x20-\\x7e]", "?");
    }
}

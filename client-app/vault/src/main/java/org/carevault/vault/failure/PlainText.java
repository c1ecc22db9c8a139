// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.failure;

import java.util.regex.Pattern;

/** Makes foreign text safe to show: no terminal commands, no control, bidirectional or invisible characters, one line. */
public final class PlainText {
    private static final Pattern TERMINAL_COMMANDS =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)?|[@-Z\\\\-_])");
    /** Controls, formats (bidirectional and zero-width ones), surrogates without partner, private use, line and paragraph ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private PlainText() {}

    /** The visible rest of the text; null stays null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        var withoutCommands = TERMINAL_COMMANDS.matcher(text).replaceAll("");
        return UNSEEN.matcher(withoutCommands).replaceAll("");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The terminal in front of a person, if there is one. */
final class Terminal {
    private final Console console;
    private final boolean shows;

    private Terminal(Console console, boolean shows) {
        this.console = console;
        this.shows = shows;
    }

    /** The terminal of this process. */
    @SuppressWarnings("SystemConsoleNull") // whether it is a terminal is asked before
    static Terminal ofProcess() {
        return new Terminal(isTerminal(0) ? System.console() : null, isTerminal(2));
    }

    /** No terminal: nothing is asked, nothing moves. */
    static Terminal none() {
        return new Terminal(null, false);
    }

    /** Whether questions can be asked. */
    boolean asks() {
        return console != null;
    }

    /** Whether stderr is looked at by a person. */
    boolean shows() {
        return shows;
    }

    String readPassphrase(String prompt) {
        var typed = console.readPassword("%s: ", prompt);
        return typed == null ? "" : new String(typed);
    }

    String readLine(String prompt) {
        var typed = console.readLine("%s: ", prompt);
        return typed == null ? "" : typed.strip();
    }

    boolean confirm(String question) {
        var typed = console.readLine("%s [y/N] ", question);
        return typed != null && typed.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** Java cannot ask this about stderr; where the system has no such files the console answers for all. */
    @SuppressWarnings("SystemConsoleNull") // a guess where the system tells nothing
    private static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        try {
            var target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return System.console() != null;
        }
    }
}

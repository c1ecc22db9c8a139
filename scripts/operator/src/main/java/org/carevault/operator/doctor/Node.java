// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node, which builds the pages; nothing of it runs afterwards. */
final class Node {
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.\\d+.*", Pattern.DOTALL);
    /** What the pages' libraries ask for: of the older lines a late one, of the odd ones none. */
    private static final Map<Integer, Integer> OLDER_LINES = Map.of(20, 19, 22, 13);

    private static final int FIRST_OF_ALL_LATER = 24;
    private static final String USE = "builds the pages; without it the apps have none, and vault and audit work";
    private static final String REMEDY =
            "install Node 20.19, 22.13, 24 or later with npm, delete target/built, and run scripts/up again";

    private final String command;

    /** Node as that command starts it. */
    Node(String command) {
        this.command = command;
    }

    Finding examine() {
        try {
            var process = new ProcessBuilder(command, "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0) return judged(said);
        } catch (IOException e) {
            return Finding.optional("Node", "not found (" + USE + ")", REMEDY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Finding.optional("Node", "does not answer (" + USE + ")", REMEDY);
    }

    static Finding judged(String version) {
        Matcher numbers = VERSION.matcher(version);
        var enough = numbers.matches() && isEnough(number(numbers, 1), number(numbers, 2));
        return enough
                ? Finding.good("Node", version + " (" + USE + ")")
                : Finding.optional("Node", version + " does not build them (" + USE + ")", REMEDY);
    }

    private static boolean isEnough(int feature, int minor) {
        return feature >= FIRST_OF_ALL_LATER || minor >= OLDER_LINES.getOrDefault(feature, Integer.MAX_VALUE);
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }
}

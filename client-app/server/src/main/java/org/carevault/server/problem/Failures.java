// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.problem;

import java.util.Arrays;
import org.slf4j.Logger;

/**
 * Logs what nobody foresaw: its kind and place, never its message, because messages of libraries repeat what they were
 * given, and that may be the identifier of a person.
 */
public final class Failures {
    private static final int FRAMES = 8;

    private Failures() {}

    public static void log(Logger log, Throwable failure, String what) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        log.atError()
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("cause", root.getClass().getName())
                .addKeyValue(
                        "at", Arrays.stream(root.getStackTrace()).limit(FRAMES).toList())
                .log(what);
    }
}

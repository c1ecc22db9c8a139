// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carevault.operator.Launchers;

/** Where Fabric's native programs are, by the word of the script that starts them. */
final class FabricPrograms {
    private static final String SUBJECT = "Fabric";

    Finding examine() {
        try {
            var check = new ProcessBuilder(
                            Launchers.path("../network/fabric/up").toString(), "--check")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return check.waitFor() == 0
                    ? Finding.good(SUBJECT, "native programs in " + said)
                    : Finding.optional(SUBJECT, sentence(said, "error: "), sentence(said, "hint: "));
        } catch (IOException e) {
            return Finding.optional(SUBJECT, "cannot be looked for: " + e.getMessage(), "install bash");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sentence(String said, String beginning) {
        return said.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElse("the development ledger needs none of them");
    }
}

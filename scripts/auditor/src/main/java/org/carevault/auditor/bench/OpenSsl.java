// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The yardstick: {@code openssl speed ecdsap256}. */
final class OpenSsl {
    /** The last line: bits, algorithm, seconds per sign and per verify, signs and verifications per second. */
    private static final Pattern RESULT = Pattern.compile("nistp256\\)\\s+\\S+\\s+\\S+\\s+[\\d.]+\\s+([\\d.]+)");

    private OpenSsl() {}

    static double verificationsPerSecond(int cores, int seconds) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(
                        "openssl", "speed", "-seconds", "" + seconds, "-multi", "" + cores, "ecdsap256")
                .redirectErrorStream(true)
                .start();
        String text = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        openssl.waitFor();
        Matcher result = RESULT.matcher(text);
        if (!result.find()) {
            throw new IOException("the openssl command did not say how many signatures it verified");
        }
        return Double.parseDouble(result.group(1));
    }
}

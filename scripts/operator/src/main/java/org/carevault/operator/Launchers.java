// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the launchers ({@code scripts/up}, {@code scripts/audit}, …) are. */
public final class Launchers {
    private Launchers() {}

    /** One of them, as seen from this program's jar in {@code scripts/operator/target}. */
    public static Path path(String name) throws IOException {
        try {
            var jar = Path.of(Launchers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.getParent().getParent().getParent().resolve(name);
        } catch (URISyntaxException e) {
            throw new IOException("LAUNCHER_NOT_FOUND: the launchers' folder is not known", e);
        }
    }
}

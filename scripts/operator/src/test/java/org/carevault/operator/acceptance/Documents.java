// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that people have on their own disks. */
final class Documents {
    private Documents() {}

    /** A file with that content, outside of the consortium's own folder. */
    static Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createTempDirectory("carevault-file").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

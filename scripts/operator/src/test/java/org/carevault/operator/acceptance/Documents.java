// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that people have on their own disks. */
final class Documents {
    private Documents() {}

    /** A file with that content, outside of the consortium's own folder; it goes when the tests have run. */
    static Path file(String name, byte[] content) {
        try {
            var folder = Files.createTempDirectory("carevault-file");
            var file = Files.write(folder.resolve(name), content);
            folder.toFile().deleteOnExit(); // what is named last goes first
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

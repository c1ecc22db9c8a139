// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole, readable by their owner only: written beside their place, then renamed. */
public final class PrivateFile {
    private PrivateFile() {}

    /** A new empty file beside {@code target}; on POSIX systems its mode is 600 from the start. */
    public static Path beside(Path target) throws IOException {
        return Files.createTempFile(target.toAbsolutePath().getParent(), ".vault-", ".part");
    }

    /** Gives the finished file its name, replacing what stood there. */
    public static void rename(Path finished, Path target) throws IOException {
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Writes {@code content} to {@code target}, as a whole or not at all. */
    public static void replace(Path target, byte[] content) throws IOException {
        var part = beside(target);
        try {
            Files.write(part, content);
            rename(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

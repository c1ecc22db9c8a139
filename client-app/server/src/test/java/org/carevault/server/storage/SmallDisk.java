// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file system of a few megabytes, mounted in memory. Tests are skipped where this user may not mount one.
 *
 * @param folder where it is mounted
 */
record SmallDisk(Path folder) implements AutoCloseable {
    static final int SIZE = 16 << 20;

    static SmallDisk at(Path folder) throws IOException {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        assumeTrue(mounted, "this user may not mount the small file system that stands for a full disk");
        return new SmallDisk(folder);
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", folder.toString())) {
            throw new IOException(folder + " is still mounted");
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            return false; // there is no such command here
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carevault.operator.acceptance.Shell;

/** A file system of a few megabytes in place of a node's folder; the folder itself waits beside it. */
final class SmallDisk {
    private final Path folder;
    private final Path aside;

    SmallDisk(Path folder) {
        this.folder = folder;
        this.aside = folder.resolveSibling(folder.getFileName() + "-aside");
    }

    /** Skips the test, with its reason, for whoever may not mount. */
    void assumeMountable() throws IOException {
        var probe = Files.createTempDirectory("carevault-mount");
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString()),
                "this user may not mount the small file system that stands for a full disk");
        require("umount", probe.toString());
        Files.delete(probe);
    }

    /** Puts a copy of the folder on a file system with four megabytes to spare. */
    void put() throws IOException {
        Files.move(folder, aside);
        Files.createDirectory(folder);
        var used = Shell.run(List.of("du", "-sm", aside.toString()), Map.of())
                .out()
                .split("\\s")[0];
        var size = Integer.parseInt(used) + 4;
        require("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder.toString());
        require("cp", "-a", aside + "/.", folder.toString());
    }

    /** Takes the last byte. */
    void fill() {
        succeeds("dd", "if=/dev/zero", "of=" + folder.resolve("filler"), "bs=4k");
    }

    /** The folder again as it was before {@link #put}, however far that came. */
    void remove() throws IOException {
        if (!Files.exists(aside)) return;
        if (succeeds("mountpoint", "-q", folder.toString())) require("umount", folder.toString());
        Files.deleteIfExists(folder);
        Files.move(aside, folder);
    }

    private static void require(String... command) {
        var ended = Shell.run(List.of(command), Map.of());
        if (ended.exit() != 0) throw new IllegalStateException(ended.err());
    }

    private static boolean succeeds(String... command) {
        return Shell.run(List.of(command), Map.of()).exit() == 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.archive.FolderBlocks;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.check.HeadCheck;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.check.Verification;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.report.Report;
import picocli.CommandLine.Mixin;

/** What verify, replay and explain have in common: an exported folder is verified while a witness watches. */
final class FolderRun {
    @Mixin
    private RunOptions options;

    Output output() {
        return options.output();
    }

    RunOptions options() {
        return options;
    }

    /** Verifies and reports; nothing beyond the files is checked. */
    Report verify(String command, Path folder, Witness witness) {
        return run(folder, Verification.fresh(options.settings(false)), witness, 0)
                .report(command);
    }

    /**
     * Runs a prepared verification over a folder.
     *
     * @param first the first block to verify; files before it are only held against the head statement
     */
    Result run(Path folder, Verification verification, Witness witness, long first) {
        try {
            BlockFiles files = list(folder);
            HeadCheck head = HeadCheck.of(files);
            head.earlier(files, first);
            try (Progress progress = Progress.of("verify", Math.max(files.end(), head.height()))) {
                return verification.run(
                        new FolderBlocks(files, first, head.height()), head, watched(witness, progress));
            }
        } catch (IOException e) {
            throw new CouldNotRun(
                    "FOLDER_UNREADABLE: the folder cannot be read: " + e.getMessage(),
                    "check the path and its permissions");
        }
    }

    private static BlockFiles list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CouldNotRun(
                    "FOLDER_NOT_FOUND: there is no folder " + folder, "make one with: audit export --to " + folder);
        }
        return BlockFiles.in(folder);
    }

    private static Witness watched(Witness witness, Progress progress) {
        return new Witnesses(witness, new Witness() {
            @Override
            public void checked(RawBlock block, boolean genuine) {
                progress.step();
            }
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.archive.FileHashes;
import org.carevault.auditor.check.Memory;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.check.Starting;
import org.carevault.auditor.check.Verification;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.trust.Checkpoint;
import org.carevault.auditor.trust.CheckpointKey;

/**
 * A verification that remembers. It goes on where an own checkpoint ended when the earlier files are still the same, byte
 * for byte; otherwise it checks everything anew and then says whether the chain contradicts the checkpoint.
 */
final class CheckpointedRun {
    /** A checkpoint never covers a finding; these two are about this run, not about the chain. */
    private static final Set<Reason> HARMLESS = EnumSet.of(Reason.NO_ANCHOR, Reason.NO_HEAD);

    private final FolderRun run;
    private final Path folder;
    private final Path file;
    private final CheckpointKey key;

    CheckpointedRun(FolderRun run, Path folder, Path file) throws IOException {
        this.run = run;
        this.folder = folder;
        this.file = file.toAbsolutePath();
        this.key =
                CheckpointKey.at(run.options().trust().home().resolve("auditor").resolve("checkpoint.key"));
    }

    Result verify() throws IOException {
        Verification.Settings settings = run.options().settings(false);
        if (!Files.exists(file)) {
            return remembered(run.run(folder, Verification.fresh(settings), Witness.NONE, 0));
        }
        try {
            Checkpoint earlier = Checkpoint.read(file, key);
            if (sameFiles(earlier)) {
                return remembered(resume(settings, earlier));
            }
            Result anew = run.run(folder, Verification.fresh(settings), Witness.NONE, 0);
            return remembered(anew.with(contradiction(earlier), 0));
        } catch (IllegalArgumentException e) {
            Result anew = run.run(folder, Verification.fresh(settings), Witness.NONE, 0);
            return anew.with(
                    List.of(Finding.of(
                            Reason.CHECKPOINT_ALTERED, file.getFileName().toString())),
                    0);
        }
    }

    private Result resume(Verification.Settings settings, Checkpoint earlier) {
        var start = new Starting(earlier.height(), earlier.hash(), earlier.genesis(), Memory.of(earlier.state()));
        return run.run(folder, Verification.after(settings, start), Witness.NONE, earlier.height());
    }

    private boolean sameFiles(Checkpoint earlier) throws IOException {
        BlockFiles files = BlockFiles.in(folder);
        return files.end() >= earlier.height()
                && FileHashes.digest(files, earlier.height()).equals(earlier.files());
    }

    /** Another peer's files may differ in metadata; another chain differs in the header. */
    private List<Finding> contradiction(Checkpoint earlier) throws IOException {
        var findings = new ArrayList<Finding>();
        long last = earlier.height() - 1;
        String found = FileHashes.header(BlockFiles.in(folder), last);
        if (found == null) {
            findings.add(Finding.at(last, Reason.MISSING_BLOCK, "an earlier run verified it"));
        } else if (!found.equals(earlier.hash())) {
            findings.add(Finding.at(last, Reason.CHECKPOINT_CONTRADICTED, "an earlier run verified " + earlier.hash()));
        }
        return findings;
    }

    private Result remembered(Result result) throws IOException {
        boolean clean = result.findings().stream().allMatch(finding -> HARMLESS.contains(finding.reason()));
        if (clean && result.memory() != null) {
            String digest =
                    FileHashes.digest(BlockFiles.in(folder), result.chain().height());
            var checkpoint = new Checkpoint(
                    result.chain().genesis(),
                    result.chain().height(),
                    result.chain().headerHash(),
                    digest,
                    result.memory().bytes());
            checkpoint.write(file, key);
        }
        return result;
    }
}

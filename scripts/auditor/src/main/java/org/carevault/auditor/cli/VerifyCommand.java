// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.check.Verification;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks everything that exported block files can tell. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks an exported folder: hashes, signatures, endorsements, flags, and every rule.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audit verify history",
            "  audit verify history --genesis 3f5a… --json",
            "  audit verify history --checkpoint mine.checkpoint",
            "  audit verify history --store http://127.0.0.1:17050",
            "  audit verify history --jar carevault-contract-1.0.0.jar",
            "  audit verify history --jar theirs.jar --recorded-by LakesideHospitalMSP --recorded-version 1.0.1"
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The exported folder.")
    private Path folder;

    @Mixin
    private FolderRun run;

    @Mixin
    private BeyondBlocks beyond;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Begin where your last run with this file ended; write it anew when nothing wrong was found.")
    private Path checkpoint;

    @Override
    public Integer call() {
        try {
            Result result = beyond.check(verified(), run.options().trust().home());
            Report report = result.report("verify");
            return run.output().print(report, report, List.of());
        } catch (IOException e) {
            throw new CouldNotRun("CHECK_FAILED: " + e.getMessage(), "check the paths and their permissions");
        }
    }

    private Result verified() throws IOException {
        return checkpoint == null
                ? run.run(folder, Verification.fresh(run.options().settings(false)), Witness.NONE, 0)
                : new CheckpointedRun(run, folder, checkpoint).verify();
    }
}

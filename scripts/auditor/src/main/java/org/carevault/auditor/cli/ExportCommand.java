// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.check.Verification;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.export.ExportFolder;
import org.carevault.auditor.export.ExportIdentity;
import org.carevault.auditor.export.PeerBlocks;
import org.carevault.auditor.report.ExitCode;
import org.carevault.auditor.report.ExportDocument;
import org.carevault.auditor.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the chain from a peer and writes what it has verified. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Reads the chain from the first peer that answers and writes it, verified, into a new folder.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audit export --to history",
            "  audit export --to history --msp ~/lakeside/msp --msp-id LakesideHospitalMSP",
            "  audit export --to history --peer peer.example.org:7051 --tls-ca ca.pem --channel health"
        })
final class ExportCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The folder to make; it must be new or empty.")
    private Path folder;

    @Mixin
    private PeerOptions peers;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        ExportIdentity identity = peers.identity(options.trust().home());
        try (PeerBlocks blocks = peers.open(options.trust().home(), identity)) {
            ExportFolder target = target();
            Result result = run(blocks, target);
            boolean whole = result.findings().stream().noneMatch(f -> f.exitCode() == ExitCode.TAMPERED);
            if (whole) {
                target.seal(result.chain(), identity, Instant.now());
            }
            Report report = result.report("export");
            var document = new ExportDocument(report, folder.toString(), blocks.address());
            return options.output()
                    .print(report, document, List.of("exported from " + blocks.address() + " to " + folder));
        } catch (IOException | UncheckedIOException e) {
            throw new CouldNotRun("EXPORT_FAILED: " + e.getMessage(), "scripts/status tells which peers run");
        }
    }

    private ExportFolder target() {
        try {
            return ExportFolder.create(folder);
        } catch (IOException e) {
            throw new CouldNotRun(
                    "FOLDER_UNUSABLE: " + folder + " is not empty, or cannot be made or written",
                    "name with --to a new or empty folder in a place where you may write");
        }
    }

    private Result run(PeerBlocks blocks, ExportFolder target) throws IOException {
        try (Progress progress = Progress.of("export", blocks.height())) {
            Witness steps = new Witness() {
                @Override
                public void checked(RawBlock block, boolean genuine) {
                    progress.step();
                }
            };
            return Verification.fresh(options.settings(true)).run(blocks, null, new Witnesses(target, steps));
        }
    }
}

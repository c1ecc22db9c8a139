// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.model.argument.RecordBuildArgument;
import org.carevault.model.document.Artifact;
import org.carevault.model.id.Sha256;
import org.carevault.vault.failure.Typed;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.member.Administration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "record-build",
        description = "Record which chaincode your organisation runs, or which pages its app serves (for"
                + " administrators), once for each version.")
final class RecordBuildCommand extends Subcommand {
    private static final String PAGES = "carevault-web";
    /** Enough of the hash to tell bundles apart: pages have no version of their own. */
    private static final int RELEASE = 16;

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "The version of the chaincode that was approved, such as 1.0. Of pages: whatever your"
                    + " organisation calls them. Default: the beginning of their hash.")
    private String release;

    @ArgGroup(multiplicity = "1")
    private Program program;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "REVISION",
            description = "The source revision that it was built from.")
    private String source;

    /** One of the two. */
    private static final class Program {
        @ArgGroup(exclusive = false)
        private Chaincode chaincode;

        @Option(
                names = "--pages",
                required = true,
                paramLabel = "FILE",
                description = "The list of the pages' files: bundle.sha256, as it was built.")
        private Path pages;
    }

    /** Both. */
    private static final class Chaincode {
        @Option(
                names = "--package",
                required = true,
                paramLabel = "ID",
                description = "The package id that your peer has installed.")
        private String packageId;

        @Option(names = "--jar", required = true, paramLabel = "FILE", description = "The program that you run.")
        private Path jar;
    }

    @Override
    public Integer call() {
        var build = program.chaincode == null ? pages() : chaincode(program.chaincode);
        var committed = new Administration(vault().desk()).record(build);
        return answer(
                object(
                        "version", build.version(),
                        "package", build.packageId(),
                        "jar", build.jar().text(),
                        "source", build.source(),
                        "transaction", committed.transaction(),
                        "block", committed.block()),
                "recorded " + build.jar());
    }

    private RecordBuildArgument chaincode(Chaincode running) {
        if (release == null) {
            throw VaultException.usage("USAGE", "The chaincode's version is not named.", "Add --release VERSION.");
        }
        return build(Artifact.CHAINCODE, release, running.packageId, hash(running.jar));
    }

    private RecordBuildArgument pages() {
        var hash = hash(program.pages);
        return build(Artifact.WEB, release == null ? hash.text().substring(0, RELEASE) : release, PAGES, hash);
    }

    private RecordBuildArgument build(Artifact artifact, String version, String name, Sha256 hash) {
        return Typed.value(() -> new RecordBuildArgument(artifact, version, name, hash, source));
    }

    private static Sha256 hash(Path file) {
        try {
            return Sha256.hash(Files.readAllBytes(file));
        } catch (IOException e) {
            throw VaultException.usage("FILE_UNREADABLE", "The program cannot be read.", "Check --jar, or --pages.")
                    .because(e);
        }
    }
}

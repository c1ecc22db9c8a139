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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "record-build",
        description = "Record which chaincode your organisation runs (for administrators), once for each version.")
final class RecordBuildCommand extends Subcommand {
    @Option(
            names = "--release",
            required = true,
            paramLabel = "VERSION",
            description = "The version that was approved, such as 1.0.")
    private String release;

    @Option(
            names = "--package",
            required = true,
            paramLabel = "ID",
            description = "The package id that your peer has installed.")
    private String packageId;

    @Option(names = "--jar", required = true, paramLabel = "FILE", description = "The program that you run.")
    private Path jar;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "REVISION",
            description = "The source revision that it was built from.")
    private String source;

    @Override
    public Integer call() {
        var build = build();
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

    private RecordBuildArgument build() {
        try {
            var hash = Sha256.hash(Files.readAllBytes(jar));
            return Typed.value(() -> new RecordBuildArgument(Artifact.CHAINCODE, release, packageId, hash, source));
        } catch (IOException e) {
            throw VaultException.usage("FILE_UNREADABLE", "The program cannot be read.", "Check --jar.")
                    .because(e);
        }
    }
}

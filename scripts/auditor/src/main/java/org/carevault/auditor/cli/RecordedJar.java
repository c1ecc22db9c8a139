// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.rule.ChainFacts;
import org.carevault.model.document.Build;
import org.carevault.model.id.Sha256;
import picocli.CommandLine.Option;

/** A chaincode program that is held against what an organisation recorded, or what each of them did. */
final class RecordedJar {
    @Option(
            names = "--jar",
            required = true,
            paramLabel = "FILE",
            description = "Compare this chaincode program with the recorded build.")
    private Path jar;

    @Option(
            names = "--recorded-by",
            paramLabel = "MSP",
            description = "Whose record; by default every registered organisation's.")
    private String msp;

    @Option(
            names = "--recorded-version",
            paramLabel = "VERSION",
            description = "The record of which version; by default the one in force at the end of the chain.")
    private String version;

    /** One finding for each record that names another program and for each that is missing; one when there is none at all. */
    List<Finding> check(ChainFacts facts, String inForce) throws IOException {
        String hash = Sha256.hash(Files.readAllBytes(jar)).text();
        String wanted = version == null ? inForce : version;
        List<Build> records = facts.builds(wanted).stream()
                .filter(build -> msp == null || build.msp().equals(msp))
                .toList();
        if (records.isEmpty()) {
            return List.of(
                    Finding.of(Reason.NO_BUILD_RECORDED, "version " + wanted + (msp == null ? "" : " by " + msp)));
        }
        Stream<Finding> others = records.stream()
                .filter(build -> !build.jar().text().equals(hash))
                .map(build -> Finding.of(
                        Reason.JAR_NOT_RECORDED,
                        jar.getFileName() + " hashes to " + hash + ", but " + build.msp() + " recorded "
                                + build.jar().text() + " for version " + wanted));
        return Stream.concat(others, msp == null ? missing(facts, records, wanted) : Stream.empty())
                .toList();
    }

    /** Whoever recorded nothing may run anything, so the comparison says nothing about them. */
    private static Stream<Finding> missing(ChainFacts facts, List<Build> records, String wanted) {
        var recorders = records.stream().map(Build::msp).collect(Collectors.toSet());
        return facts.organisations().stream()
                .filter(each -> !recorders.contains(each))
                .map(each -> Finding.of(Reason.NO_BUILD_RECORDED, "version " + wanted + " by " + each));
    }
}

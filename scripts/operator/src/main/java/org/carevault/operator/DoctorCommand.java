// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.carevault.operator.doctor.Finding;
import org.carevault.operator.doctor.Machine;
import org.carevault.operator.doctor.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/doctor}: exit code 0 when nothing needed is missing, 1 when something is. */
@Command(
        name = "doctor",
        customSynopsis = "scripts/doctor [-hV] [--app URL]...",
        mixinStandardHelpOptions = true,
        description = "What this machine has and lacks for CareVault, and what to do about each.",
        footer = {
            "",
            "Of each app, everything that its pages load is fetched as a browser fetches it, and the hash of its bytes is"
                    + " compared with what the organisation recorded on the chain, by the word of two organisations' peers.",
            "Exit codes: 0 nothing needed is missing or wrong, 1 something is, 2 usage."
        })
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--home", defaultValue = "${CAREVAULT_HOME}", hidden = true)
    private Path home;

    @Option(names = "--port-base", defaultValue = "${CAREVAULT_PORT_BASE}", hidden = true)
    private int portBase;

    @Option(names = "--chaincode", required = true, hidden = true)
    private Path chaincode;

    @Option(names = "--pages", required = true, hidden = true)
    private Path pages;

    @Option(
            names = "--app",
            paramLabel = "URL",
            description = "Only look at the pages of this app, of one's own organisation or of another.")
    private List<URI> apps = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var findings = apps.isEmpty()
                ? new Machine(home, portBase, chaincode, pages).examine()
                : apps.stream().map(new Pages(home, pages)::examine).toList();
        for (var finding : findings) print(finding);
        return findings.stream().anyMatch(each -> each.state() == Finding.State.MISSING) ? 1 : 0;
    }

    private void print(Finding finding) {
        var out = spec.commandLine().getOut();
        out.printf("%-8s %-14s %s%n", finding.state().word(), finding.subject(), finding.sentence());
        if (finding.advice() != null) out.printf("%-8s %-14s -> %s%n", "", "", finding.advice());
    }
}

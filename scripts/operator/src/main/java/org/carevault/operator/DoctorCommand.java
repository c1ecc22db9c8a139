// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.carevault.operator.doctor.Finding;
import org.carevault.operator.doctor.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scripts/doctor}: exit code 0 when nothing needed is missing, 1 when something is. */
@Command(
        name = "doctor",
        customSynopsis = "scripts/doctor [-hV]",
        mixinStandardHelpOptions = true,
        description = "What this machine has and lacks for CareVault, and what to do about each.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--home", defaultValue = "${CAREVAULT_HOME}", hidden = true)
    private Path home;

    @Option(names = "--port-base", defaultValue = "${CAREVAULT_PORT_BASE}", hidden = true)
    private int portBase;

    @Option(names = "--chaincode", required = true, hidden = true)
    private Path chaincode;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var findings = new Machine(home, portBase, chaincode).examine();
        for (var finding : findings) print(finding);
        return findings.stream().anyMatch(each -> each.state() == Finding.State.MISSING) ? 1 : 0;
    }

    private void print(Finding finding) {
        var out = spec.commandLine().getOut();
        out.printf("%-8s %-14s %s%n", finding.state().word(), finding.subject(), finding.sentence());
        if (finding.advice() != null) out.printf("%-8s %-14s -> %s%n", "", "", finding.advice());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.nio.file.Path;
import java.util.List;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.member.Administration;
import org.carevault.vault.proposal.RootCertificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "register",
        description = "Register an organisation (for solution administrators); prints the code for its administrator.")
final class RegisterCommand extends Subcommand {
    @Option(names = "--msp", required = true, paramLabel = "MSP", description = "Its MSP id.")
    private String msp;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name for people.")
    private String name;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "FILE",
            description = "The root certificate of its authority (PEM); may be given several times.")
    private List<Path> roots;

    @Option(
            names = "--expires",
            paramLabel = "7d|DATE",
            defaultValue = "7d",
            description = "Until when the code is good. Default: ${DEFAULT-VALUE}.")
    private Until expires;

    @Override
    public Integer call() {
        if (expires.end() == null) {
            throw VaultException.usage(
                    "EXPIRY_NEEDED", "An invitation always expires.", "Write --expires 7d or a date.");
        }
        var hash = RootCertificates.hash(roots);
        var invited = new Administration(vault().desk()).register(msp, name, hash, expires.end());
        return answer(
                object(
                        "msp", msp,
                        "roots", hash.text(),
                        "code", invited.code().text(),
                        "expires", UtcTime.format(invited.expires())),
                invited.code().text());
    }
}

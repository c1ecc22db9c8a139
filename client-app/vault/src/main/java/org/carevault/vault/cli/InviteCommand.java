// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.model.id.Role;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.member.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "invite", description = "Invite a member (for administrators); prints the code to hand over.")
final class InviteCommand extends Subcommand {
    @Option(
            names = "--role",
            required = true,
            paramLabel = "LETTER",
            description =
                    "p patient, d doctor, i insurer, g guardian, c chemist, r researcher; a auditor, s or h administrator.")
    private Role role;

    @Option(
            names = "--msp",
            paramLabel = "MSP",
            description = "With --role h: the organisation that gets an administrator.")
    private String msp;

    @Option(
            names = "--expires",
            paramLabel = "7d|DATE",
            defaultValue = "7d",
            description = "Default: ${DEFAULT-VALUE}.")
    private Until expires;

    @Override
    public Integer call() {
        if (expires.end() == null) {
            throw VaultException.usage(
                    "EXPIRY_NEEDED", "An invitation always expires.", "Write --expires 7d or a date.");
        }
        var invited = new Administration(vault().desk()).invite(role, msp, expires.end());
        return answer(
                object(
                        "code", invited.code().text(),
                        "invitation", invited.code().hash().text(),
                        "expires", UtcTime.format(invited.expires())),
                invited.code().text());
    }
}

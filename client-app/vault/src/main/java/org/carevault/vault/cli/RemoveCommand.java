// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.model.id.MedicalId;
import org.carevault.vault.member.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Remove a member of your organisation (for administrators); all access lapses at once.")
final class RemoveCommand extends Subcommand {
    @Parameters(paramLabel = "MEDICAL-ID", description = "Whom.")
    private MedicalId member;

    @Override
    public Integer call() {
        Confirmation.require(this, "Remove " + member + " for good?");
        var committed = new Administration(vault().desk()).remove(member);
        return answer(
                object("member", member.text(), "transaction", committed.transaction(), "block", committed.block()),
                "removed " + member);
    }
}

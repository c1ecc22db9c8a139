// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.model.id.MedicalId;
import org.carevault.vault.member.Naming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "name",
        description = "Publish the name of a member of your organisation's staff (for administrators); you sign it.")
final class NameCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "MEDICAL-ID", description = "Whose.")
    private MedicalId member;

    @Parameters(index = "1", paramLabel = "NAME", description = "As others shall find it, for example \"Dr Lin\".")
    private String name;

    @Override
    public Integer call() {
        new Naming(vault().desk()).publish(member, name);
        return answer(object("member", member.text(), "name", name), "published the name of " + member);
    }
}

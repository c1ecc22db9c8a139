// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.id.ConsentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "decline", description = "Decline a request.")
final class DeclineCommand extends Subcommand {
    @Parameters(paramLabel = "CONSENT", description = "The request.")
    private ConsentId consent;

    @Override
    public Integer call() {
        var committed = vault().desk().chain().submit(new DeclineArgument(consent));
        return answer(
                object("consent", consent.text(), "transaction", committed.transaction(), "block", committed.block()),
                "declined " + consent);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.id.ConsentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Revoke a consent at once; what was seen already cannot be unseen.")
final class RevokeCommand extends Subcommand {
    @Parameters(paramLabel = "CONSENT", description = "The consent.")
    private ConsentId consent;

    @Override
    public Integer call() {
        var committed = vault().desk().chain().submit(new RevokeArgument(consent));
        return answer(
                object("consent", consent.text(), "transaction", committed.transaction(), "block", committed.block()),
                "revoked " + consent);
    }
}

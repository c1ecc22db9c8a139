// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import picocli.CommandLine.Command;

@Command(name = "whoami", description = "Show whose keyring this is.")
final class WhoamiCommand extends Subcommand {
    @Override
    public Integer call() {
        var keyring = vault().keyring();
        var text = String.join(
                System.lineSeparator(),
                keyring.medicalId(),
                "organisation " + keyring.organisation(),
                "app          " + keyring.app(),
                "network      " + keyring.network());
        return answer(object("medicalId", keyring.medicalId()), text);
    }
}

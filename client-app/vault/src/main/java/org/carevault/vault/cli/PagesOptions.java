// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.nio.file.Path;
import org.carevault.vault.app.Desk;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.keyring.VaultPassphrase;
import org.carevault.vault.member.OtherDevices;
import picocli.CommandLine.Option;

/** For a newcomer who wants to log in to the organisation's pages as well. */
final class PagesOptions {
    @Option(
            names = "--email",
            required = true,
            paramLabel = "ADDRESS",
            description =
                    "Log in to the organisation's pages with this address: leaves the sealed keyring with the app."
                            + " Its passphrase is then a vault code, which is made and told here, a hyphen and your password.")
    private String email;

    @Option(names = "--name", paramLabel = "NAME", description = "How the pages greet you.")
    private String name;

    /** What was typed where it has a vault code already, else the password behind a new one. */
    static VaultPassphrase passphrase(String typed) {
        return VaultPassphrase.parse(typed).orElseGet(() -> VaultPassphrase.fresh(typed));
    }

    /** Leaves the keyring at {@code file} with the app. */
    void leave(Desk desk, Path file, VaultPassphrase passphrase) {
        new OtherDevices(desk).leave(KeyringFile.sealed(file), passphrase, email, name);
    }
}

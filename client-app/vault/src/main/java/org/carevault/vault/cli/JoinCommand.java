// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.Role;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.keyring.RecoveryCode;
import org.carevault.vault.member.Joining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "join", description = "Become a member by an invitation; makes your keys and writes --keyring FILE.")
final class JoinCommand extends Subcommand {
    @Option(names = "--code", required = true, paramLabel = "CODE", description = "The invitation's one-time code.")
    private InvitationCode code;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "LETTER",
            description = "The invitation's role: p patient, d doctor, i insurer, g guardian, c chemist, r researcher;"
                    + " a auditor, s or h administrator.")
    private Role role;

    @Option(
            names = "--fingerprint",
            paramLabel = "HEX",
            description = "The network's fingerprint in the invitation; without it the app's word is taken and shown.")
    private String fingerprint;

    @Option(
            names = "--kit",
            paramLabel = "FILE",
            description = "Also write a recovery kit; its code is printed once and kept nowhere.")
    private Path kit;

    @Override
    public Integer call() {
        requireApp();
        requireFree(vault().keyringFile());
        if (kit != null) {
            requireFree(kit);
        }
        var passphrase = talk().newPassphrase();
        var joining = new Joining(vault().app(), fingerprint, vault().clock());
        var keyring = join(joining, passphrase);
        confirm(joining, keyring);
        if (fingerprint == null) {
            talk().note("The network's fingerprint is " + keyring.network() + ".");
            talk().note("Compare it with your organisation's by telephone or on paper.");
        }
        var recovery = kit == null ? null : writeKit(keyring);
        return answer(
                object(
                        "medicalId", keyring.medicalId(),
                        "keyring", vault().keyringFile().toString(),
                        "kit", textOf(kit),
                        "recoveryCode", recovery,
                        "network", keyring.network()),
                keyring.medicalId());
    }

    private Keyring join(Joining joining, String passphrase) {
        var file = vault().keyringFile();
        try {
            return joining.run(code, role, keyring -> KeyringFile.write(file, keyring, passphrase));
        } catch (VaultException e) {
            // Where the outcome is unknown the keys may be a member's already.
            if (!"OUTCOME_UNKNOWN".equals(e.code())) {
                delete(file);
            }
            throw e;
        }
    }

    /** Outside of what may delete the keyring: it is a member's unless proven otherwise. */
    private void confirm(Joining joining, Keyring keyring) {
        try {
            joining.confirm(keyring, code);
        } catch (VaultException e) {
            talk().note("The new keys are kept in " + vault().keyringFile() + ".");
            throw e;
        }
    }

    private String writeKit(Keyring keyring) {
        var recovery = RecoveryCode.fresh();
        KeyringFile.write(kit, keyring, recovery);
        talk().note("Recovery code (write it down, it is shown once): " + recovery);
        return recovery;
    }

    private void requireApp() {
        if (vault().app() == null) {
            throw VaultException.usage("APP_NEEDED", "The organisation's app is not named.", "Add --app URL.");
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw VaultException.cannot(
                    "FILE_EXISTS",
                    "There is a file at this place already.",
                    "Name another place; keys are never overwritten.");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

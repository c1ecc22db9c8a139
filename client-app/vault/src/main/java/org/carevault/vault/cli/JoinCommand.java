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
import org.carevault.vault.keyring.VaultPassphrase;
import org.carevault.vault.member.Joining;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "join", description = "Become a member by an invitation; makes your keys and writes --keyring FILE.")
final class JoinCommand extends Subcommand {
    private static final String KIT_NOT_WRITTEN = "KIT_NOT_WRITTEN";

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

    @ArgGroup(exclusive = false)
    private PagesOptions pages;

    @Override
    public Integer call() {
        requireApp();
        requireFree(vault().keyringFile(), "KEYRING_NOT_WRITTEN", "The keyring file");
        if (kit != null) {
            requireFree(kit, KIT_NOT_WRITTEN, "The recovery kit");
        }
        var chosen = talk().newPassphrase();
        var shared = pages == null ? null : PagesOptions.passphrase(chosen);
        var recovery = kit == null ? null : RecoveryCode.fresh();
        var joining = new Joining(vault().app(), fingerprint, vault().clock());
        var keyring = join(joining, chosen, recovery, shared);
        tell(recovery, shared);
        confirm(joining, keyring, shared);
        if (fingerprint == null) {
            talk().note("The network's fingerprint is " + keyring.network() + ".");
            talk().note("Compare it with your organisation's by telephone or on paper.");
        }
        return answer(
                object(
                        "medicalId", keyring.medicalId(),
                        "keyring", vault().keyringFile().toString(),
                        "kit", textOf(kit),
                        "recoveryCode", recovery,
                        "vaultCode", shared == null ? null : shared.vaultCode(),
                        "network", keyring.network()),
                keyring.medicalId());
    }

    private Keyring join(Joining joining, String chosen, String recovery, VaultPassphrase shared) {
        var passphrase = shared == null ? chosen : shared.text();
        try {
            return joining.run(code, role, keyring -> keep(keyring, passphrase, recovery));
        } catch (VaultException e) {
            // Where the outcome is unknown the keys may be a member's already.
            if ("OUTCOME_UNKNOWN".equals(e.code())) {
                tell(recovery, shared);
            } else {
                delete(vault().keyringFile());
                delete(kit);
            }
            throw e;
        }
    }

    private void keep(Keyring keyring, String passphrase, String recovery) {
        KeyringFile.write(vault().keyringFile(), keyring, passphrase);
        if (kit == null) {
            return;
        }
        try {
            KeyringFile.write(kit, keyring, recovery);
        } catch (VaultException e) {
            throw notWritten(KIT_NOT_WRITTEN, "The recovery kit").because(e);
        }
    }

    /** Outside of what may delete the keyring: it is a member's unless proven otherwise. */
    private void confirm(Joining joining, Keyring keyring, VaultPassphrase shared) {
        try {
            var desk = joining.confirm(keyring, code);
            if (shared != null) {
                pages.leave(desk, vault().keyringFile(), shared);
            }
        } catch (VaultException e) {
            talk().note("The new keys are kept in " + vault().keyringFile() + ".");
            throw e;
        }
    }

    /** What opens the new keys; either may be null. */
    private void tell(String recovery, VaultPassphrase shared) {
        if (recovery != null) {
            talk().note("Recovery code (write it down, it is shown once): " + recovery);
        }
        if (shared != null) {
            talk().note("Vault code (write it down, a new device asks for it once): " + shared.vaultCode());
            talk().note("Your keyring's passphrase is the vault code, a hyphen and your password.");
        }
    }

    private void requireApp() {
        if (vault().app() == null) {
            throw VaultException.usage("APP_NEEDED", "The organisation's app is not named.", "Add --app URL.");
        }
    }

    /** Told before an invitation is spent on keys that nobody could keep. */
    private static void requireFree(Path file, String code, String what) {
        if (Files.exists(file)) {
            throw VaultException.cannot(
                    "FILE_EXISTS",
                    "There is a file at this place already.",
                    "Name another place; keys are never overwritten.");
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw notWritten(code, what);
        }
    }

    private static VaultException notWritten(String code, String what) {
        return VaultException.cannot(
                code,
                what + " could not be written.",
                "Check that its folder exists, is writable and has room; the invitation is still open.");
    }

    private static void delete(Path file) {
        try {
            if (file != null && Files.exists(file)) { // of some names a system cannot even say that they are free
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

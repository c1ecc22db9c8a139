// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.keyring.RecoveryCode;
import org.carevault.vault.keyring.VaultPassphrase;
import org.carevault.vault.rotation.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rotate",
        description = {
            "Renew your keys: makes new ones, has the former key register them, and seals what you have to them."
                    + " Former kits and copies of the keyring let nobody in afterwards.",
            "Cut off before the new keys are registered, the same command goes on with them; cut off later, --finish"
                    + " does. A day after, --finish looks once more and forgets the former keys.",
            "A keyring that the app keeps for the pages is renewed with the file where the passphrase begins with its"
                    + " vault code; otherwise the pages take a new kit (--kit)."
        })
final class RotateCommand extends Subcommand {
    @Option(
            names = "--finish",
            description = "Make no new keys; only go on with records that an earlier rotation did not reach.")
    private boolean finish;

    @Option(
            names = "--kit",
            paramLabel = "FILE",
            description = "Also write a recovery kit of the new keys; its code is printed once and kept nowhere.")
    private Path kit;

    @Override
    public Integer call() {
        if (kit != null && Files.exists(kit)) {
            throw VaultException.cannot(
                    "FILE_EXISTS",
                    "There is a file at this place already.",
                    "Name another place; keys are never overwritten.");
        }
        KeyringFile.check(vault().keyringFile());
        var passphrase = talk().passphrase();
        var opened = KeyringFile.read(vault().keyringFile(), passphrase);
        var app = vault().app() == null ? opened.app() : vault().app();
        var rotation = new Rotation(app, talk()::oneTimeCode, (desk, keyring) -> keep(desk, keyring, passphrase));
        var desk = registered(rotation, vault().desk(opened), opened);
        var recovery = writeKit(desk.keyring());
        var left = rotation.renew(desk);
        tellWhatIsLeft(left);
        return answer(
                object("medicalId", desk.me().text(), "left", left, "kit", textOf(kit), "recoveryCode", recovery),
                (finish ? "looked after the keys of " : "renewed the keys of ") + desk.me());
    }

    /** Where an earlier try was recorded after all, no further keys are made. */
    private Desk registered(Rotation rotation, Desk desk, Keyring opened) {
        if (opened.next() != null && desk.keyring().next() == null) {
            return rotation.settled(desk);
        }
        return finish ? desk : rotation.register(desk);
    }

    /** On the disk, and where other devices get the keyring by a vault code, with the app as well. */
    private void keep(Desk desk, Keyring keyring, String passphrase) {
        KeyringFile.write(vault().keyringFile(), keyring, passphrase);
        VaultPassphrase.parse(passphrase).ifPresent(shared -> desk.app()
                .leaveKeyring(KeyringFile.sealed(vault().keyringFile()), shared.verifier()));
    }

    private String writeKit(Keyring keyring) {
        if (kit == null) {
            return null;
        }
        var recovery = RecoveryCode.fresh();
        KeyringFile.write(kit, keyring, recovery);
        talk().note("Recovery code (write it down, it is shown once): " + recovery);
        return recovery;
    }

    private void tellWhatIsLeft(int left) {
        if (left > 0) {
            talk().note(left + " records could not be reached: run rotate --finish later.");
        } else if (!finish) {
            talk().note("Run rotate --finish in a day: it looks once more and forgets the former keys.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import static org.carevault.vault.failure.VaultException.cannot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.PrivateFile;

/** A keyring on disk: an age passphrase file, readable by its owner only, replaced as a whole or not at all. */
public final class KeyringFile {
    /** A keyring takes three kilobytes; a larger file is something else. */
    private static final long LARGEST = 64 * 1024;

    private KeyringFile() {}

    /** Seals the keyring to the passphrase and puts it at {@code file}. */
    public static void write(Path file, Keyring keyring, String passphrase) {
        try {
            var sealed = AgeFile.seal(KeyringText.write(keyring), new ScryptRecipient(passphrase));
            PrivateFile.replace(file, sealed);
        } catch (IOException | GeneralSecurityException e) {
            throw cannot(
                            "KEYRING_NOT_WRITTEN",
                            "The keyring file could not be written.",
                            "Check that its folder exists, is writable and has room.")
                    .because(e);
        }
    }

    /**
     * Opens the keyring at {@code file}.
     *
     * @throws VaultException {@code KEYRING_NOT_FOUND}, {@code KEYRING_DAMAGED} or {@code PASSPHRASE_WRONG}
     */
    public static Keyring read(Path file, String passphrase) {
        var sealed = bytes(file);
        var identity = new ScryptIdentity(passphrase);
        try {
            return KeyringText.read(AgeFile.open(sealed, identity));
        } catch (VaultException | GeneralSecurityException | IllegalArgumentException e) {
            throw identity.wrongPassphrase() ? wrongPassphrase() : damaged(e);
        }
    }

    /** Refuses with {@code KEYRING_NOT_FOUND} or {@code KEYRING_DAMAGED} before anybody is asked for a passphrase. */
    public static void check(Path file) {
        bytes(file);
    }

    /** The file as it is, for whoever keeps a copy of it. */
    public static byte[] sealed(Path file) {
        return bytes(file);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST || Files.size(file) == 0) {
                throw damaged(null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw cannot(
                            "KEYRING_NOT_FOUND",
                            "There is no keyring file at this place.",
                            "Name it with --keyring FILE, or make one with the join command.")
                    .because(e);
        } catch (IOException e) {
            throw cannot(
                            "KEYRING_NOT_READABLE",
                            "The keyring file cannot be read.",
                            "Check that it is a file and belongs to you.")
                    .because(e);
        }
    }

    private static VaultException wrongPassphrase() {
        return cannot(
                "PASSPHRASE_WRONG",
                "The passphrase does not open this keyring.",
                "Type it again; if it is lost, the recovery kit opens with the recovery code.");
    }

    private static VaultException damaged(Exception cause) {
        return VaultException.integrity(
                        "KEYRING_DAMAGED",
                        "The keyring file is damaged or is not a keyring.",
                        "Restore it from a copy, or use the recovery kit.")
                .because(cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.carevault.vault.keyring.VaultPassphrase;

/** The one passphrase of the demonstration people, vault code and password, in a file that only its owner reads. */
final class Secrets {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    static Path file(Path demo) {
        return demo.resolve("passphrase");
    }

    static String read(Path demo) throws IOException {
        return Files.readString(file(demo)).strip();
    }

    /** Makes a new one. */
    static String make(Path demo) throws IOException {
        var file = Files.createFile(file(demo));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var passphrase = VaultPassphrase.fresh(password()).text();
        Files.writeString(file, passphrase + "\n");
        return passphrase;
    }

    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder("demo");
        for (var i = 0; i < 16; i++)
            password.append(i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return password.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Seals to a passphrase, as {@code age -p} does. */
final class ScryptRecipient implements RecipientStanzaWriter {
    /** Half a second and 128 MiB on an ordinary machine, also in a browser. */
    static final int LOG_N = 17;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String passphrase;

    ScryptRecipient(String passphrase) {
        this.passphrase = passphrase;
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        var salt = new byte[ScryptKey.SALT];
        RANDOM.nextBytes(salt);
        var wrapped = new FileKeyEncryptorFactory()
                .newFileKeyEncryptor()
                .getEncryptedFileKey(fileKey, ScryptKey.derive(passphrase, salt, LOG_N));
        var encodedSalt = Base64.getEncoder().withoutPadding().encodeToString(salt);
        return List.of(new Stanza(List.of(encodedSalt, Integer.toString(LOG_N)), wrapped.getEncoded()));
    }

    private static final class Stanza implements RecipientStanza {
        private final List<String> arguments;
        private final byte[] body;

        Stanza(List<String> arguments, byte[] body) {
            this.arguments = arguments;
            this.body = body;
        }

        @Override
        public String getType() {
            return ScryptKey.TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body.clone();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;

/** Opens what was sealed to a passphrase, by this program or by {@code age -p}. Remembers whether it was the passphrase that failed. */
final class ScryptIdentity implements RecipientStanzaReader {
    /** Above this a file made by an enemy would cost more than 4 GiB and a minute. */
    private static final int MOST_LOG_N = 22;

    private static final Pattern LOG_N = Pattern.compile("[1-9][0-9]?");
    private static final int WRAPPED_FILE_KEY = 32;

    private final String passphrase;
    private boolean wrongPassphrase;

    ScryptIdentity(String passphrase) {
        this.passphrase = passphrase;
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        var all = stanzas.iterator();
        var stanza = all.next();
        // The format forbids company: a passphrase file must be sealed by one who knows the passphrase.
        if (!ScryptKey.TYPE.equals(stanza.getType()) || all.hasNext()) {
            throw new UnsupportedRecipientStanzaException("not a passphrase file");
        }
        return unwrap(stanza);
    }

    private FileKey unwrap(RecipientStanza stanza) throws GeneralSecurityException {
        var arguments = stanza.getArguments();
        if (arguments.size() != 2
                || !LOG_N.matcher(arguments.get(1)).matches()
                || stanza.getBody().length != WRAPPED_FILE_KEY) {
            throw new UnsupportedRecipientStanzaException("malformed scrypt stanza");
        }
        var salt = salt(arguments.get(0));
        var logN = Integer.parseInt(arguments.get(1));
        if (salt.length != ScryptKey.SALT || logN > MOST_LOG_N) {
            throw new UnsupportedRecipientStanzaException("scrypt parameters out of bounds");
        }
        var key = ScryptKey.derive(passphrase, salt, logN);
        wrongPassphrase = true;
        var fileKey = new FileKeyDecryptorFactory()
                .newFileKeyDecryptor()
                .getFileKey(new EncryptedFileKey(stanza.getBody()), key);
        wrongPassphrase = false;
        return fileKey;
    }

    private static byte[] salt(String text) throws UnsupportedRecipientStanzaException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedRecipientStanzaException("salt is not base64");
        }
    }

    /** Whether a well-formed passphrase file refused to open with this passphrase. */
    boolean wrongPassphrase() {
        return wrongPassphrase;
    }
}

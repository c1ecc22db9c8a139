// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.SCrypt;

/** The key that age's scrypt stanza derives from a passphrase (age-encryption.org/v1, "The scrypt recipient type"). */
final class ScryptKey {
    static final String TYPE = "scrypt";
    static final int SALT = 16;
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8;

    private ScryptKey() {}

    static CipherKey derive(String passphrase, byte[] salt, int logN) {
        var labelled = new byte[LABEL.length + salt.length];
        System.arraycopy(LABEL, 0, labelled, 0, LABEL.length);
        System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
        var secret = passphrase.getBytes(StandardCharsets.UTF_8);
        return new CipherKey(SCrypt.generate(secret, labelled, 1 << logN, BLOCK, 1, 32));
    }
}

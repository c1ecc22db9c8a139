// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.carevault.devledger.pki.EcKeys;

/** A salted PBKDF2 hash of an enrolment secret, in hex; the secret itself is kept nowhere. */
record SecretHash(String salt, String hash) {
    private static final int ITERATIONS = 20_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    static SecretHash of(String secret) {
        byte[] salt = EcKeys.random(SALT_BYTES);
        return new SecretHash(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(derive(secret, salt)));
    }

    boolean matches(String secret) {
        byte[] salted = derive(secret, HexFormat.of().parseHex(salt));
        return MessageDigest.isEqual(salted, HexFormat.of().parseHex(hash));
    }

    private static byte[] derive(String secret, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }

    @Override
    public String toString() {
        return "SecretHash[redacted]";
    }
}

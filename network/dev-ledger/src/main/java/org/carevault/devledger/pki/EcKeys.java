// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * P-256 keys and ECDSA signatures over SHA-256, DER encoded, with the low S that Fabric insists on. Thread-safe.
 *
 * <p>Bouncy Castle is called by instance and never installed for the whole JVM: it verifies ten times as fast as the
 * JDK's own provider.
 */
public final class EcKeys {
    static final String ALGORITHM = "SHA256withECDSA";
    static final Provider PROVIDER = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger ORDER =
            SECNamedCurves.getByName("secp256r1").getN();
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private EcKeys() {}

    /** A fresh P-256 key pair. */
    public static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 keys cannot be made", e);
        }
    }

    /** Signs SHA-256 of the message; DER, low S. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(key);
            signature.update(message);
            return lowS(signature.sign());
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException("the message cannot be signed", e);
        }
    }

    /** Whether the DER signature over SHA-256 of the message holds; false for a malformed one. */
    public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM, PROVIDER);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Fresh random bytes. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] lowS(byte[] signature) throws java.io.IOException {
        BigInteger[] values = StandardDSAEncoding.INSTANCE.decode(ORDER, signature);
        if (values[1].compareTo(HALF_ORDER) <= 0) {
            return signature;
        }
        return StandardDSAEncoding.INSTANCE.encode(ORDER, values[0], ORDER.subtract(values[1]));
    }
}

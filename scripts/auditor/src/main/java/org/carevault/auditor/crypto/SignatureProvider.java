// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A provider of ECDSA verification, used by explicit instance. Amazon's Corretto provider is native and exists for some
 * platforms only; Bouncy Castle runs everywhere. Immutable.
 *
 * @param name what a person reads
 */
public record SignatureProvider(String name, Provider provider) {
    /** How long the self-test lets each provider verify. */
    private static final long TRIAL_NANOS = 50_000_000;

    /** Bouncy Castle, always there. */
    public static SignatureProvider bouncyCastle() {
        return new SignatureProvider("Bouncy Castle", new BouncyCastleProvider());
    }

    /** All providers that work on this machine, Bouncy Castle last. */
    public static List<SignatureProvider> available() {
        var found = new ArrayList<SignatureProvider>();
        AmazonCorrettoCryptoProvider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
        if (corretto.getLoadingError() == null) {
            found.add(new SignatureProvider("Amazon Corretto Crypto Provider", corretto));
        }
        found.add(bouncyCastle());
        return found;
    }

    /** The provider that verifies most in a short self-test; one that fails it is left out. */
    public static SignatureProvider fastest() {
        SignatureProvider best = null;
        double most = 0;
        for (SignatureProvider candidate : available()) {
            double rate = candidate.trial();
            if (rate > most) {
                best = candidate;
                most = rate;
            }
        }
        return best == null ? bouncyCastle() : best;
    }

    /** Whether it runs wherever Java does. */
    public boolean isPortable() {
        return provider instanceof BouncyCastleProvider;
    }

    /** Turns a public key into this provider's own form, which it verifies with fastest. */
    public PublicKey own(PublicKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
    }

    /** A fresh verifier object, not thread-safe. */
    public Signature verifier() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSA", provider);
    }

    private double trial() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] message = "self-test".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            return rate(own(pair.getPublic()), message, LowS.sign(pair.getPrivate(), message));
        } catch (GeneralSecurityException | RuntimeException e) {
            return 0;
        }
    }

    private double rate(PublicKey key, byte[] message, byte[] signature) throws GeneralSecurityException {
        Signature verifier = verifier();
        verifier.initVerify(key);
        long start = System.nanoTime();
        long now = start;
        int verified = 0;
        while (now - start < TRIAL_NANOS) {
            verifier.update(message);
            if (!verifier.verify(signature)) {
                return 0;
            }
            verified++;
            now = System.nanoTime();
        }
        return (double) verified / (now - start);
    }
}

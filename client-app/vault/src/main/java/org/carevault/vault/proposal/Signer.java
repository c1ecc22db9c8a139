// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.carevault.model.rule.Caller;
import org.carevault.vault.sealing.Digests;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** A member's Fabric identity and its P-256 key. Signatures are ECDSA with SHA-256, DER, low-S, as Fabric demands. Thread-safe. */
public final class Signer {
    private final String msp;
    private final X509Certificate x509;
    private final String certificate;
    private final PrivateKey key;

    public Signer(String msp, X509Certificate certificate, PrivateKey key) {
        this.msp = msp;
        this.x509 = certificate;
        this.certificate = pem(certificate);
        this.key = key;
    }

    public String msp() {
        return msp;
    }

    /** The certificate as PEM text. */
    public String certificate() {
        return certificate;
    }

    /** The identity as Fabric writes it into every proposal. */
    public byte[] creator() {
        return SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFromUtf8(certificate))
                .build()
                .toByteArray();
    }

    /** How the rules will see this identity. */
    public Caller caller() {
        var subject = X500Name.getInstance(x509.getSubjectX500Principal().getEncoded());
        var keyHash = Digests.sha256(x509.getPublicKey().getEncoded());
        return new Caller(
                msp,
                Subjects.values(subject, BCStyle.CN).get(0),
                HexFormat.of().formatHex(keyHash),
                Subjects.values(subject, BCStyle.OU).contains("admin"));
    }

    /** Signs the bytes themselves (they are hashed here). */
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(message);
            return LowS.normalise(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key is not a P-256 key", e);
        }
    }

    /** Whether the certificate's key made this signature (base64 of DER) over the bytes; malformed ones are simply false. */
    public static boolean signed(X509Certificate certificate, byte[] message, String signature) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(certificate);
            verifier.update(message);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the certificate has no encoding", e);
        }
    }

    @Override
    public String toString() {
        return "Signer[" + msp + "]";
    }
}

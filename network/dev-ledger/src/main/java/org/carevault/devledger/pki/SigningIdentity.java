// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.pki;

import com.google.protobuf.ByteString;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** A certificate with its private key, acting for an MSP. Immutable and thread-safe; never printed. */
public final class SigningIdentity {
    private final String mspId;
    private final X509Certificate certificate;
    private final PrivateKey key;
    private final ByteString serialized;

    /** Pairs the certificate with its key. */
    public SigningIdentity(String mspId, X509Certificate certificate, PrivateKey key) {
        this.mspId = mspId;
        this.certificate = certificate;
        this.key = key;
        this.serialized = SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFromUtf8(Pem.certificate(certificate)))
                .build()
                .toByteString();
    }

    public String mspId() {
        return mspId;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate as PEM text, byte for byte as in {@link #serialized()}. */
    public String certificatePem() {
        return Pem.certificate(certificate);
    }

    PrivateKey key() {
        return key;
    }

    /** The bytes of Fabric's {@code msp.SerializedIdentity}, used as creator and as endorser. */
    public ByteString serialized() {
        return serialized;
    }

    /** ECDSA over SHA-256 of the message; DER, low S. */
    public ByteString sign(byte[] message) {
        return ByteString.copyFrom(EcKeys.sign(key, message));
    }

    /** As {@link #sign(byte[])}. */
    public ByteString sign(ByteString message) {
        return sign(message.toByteArray());
    }

    @Override
    public String toString() {
        return "SigningIdentity[" + mspId + "]";
    }
}

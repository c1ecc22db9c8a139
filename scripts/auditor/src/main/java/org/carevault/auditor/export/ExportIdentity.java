// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.carevault.auditor.crypto.LowS;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** The Fabric identity that reads the chain and signs the head statement. Immutable. */
public final class ExportIdentity {
    private final String mspId;
    private final X509Certificate certificate;
    private final byte[] pem;
    private final PrivateKey key;

    public ExportIdentity(String mspId, X509Certificate certificate, byte[] pem, PrivateKey key) {
        this.mspId = mspId;
        this.certificate = certificate;
        this.pem = pem.clone();
        this.key = key;
    }

    public String mspId() {
        return mspId;
    }

    /** The identity as Fabric writes it into signature headers. */
    public ByteString serialized() {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFrom(pem))
                .build()
                .toByteString();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** ECDSA over SHA-256 of the message, DER, low S. */
    public byte[] sign(byte[] message) {
        try {
            return LowS.sign(key, message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "ExportIdentity[" + mspId + "]";
    }
}

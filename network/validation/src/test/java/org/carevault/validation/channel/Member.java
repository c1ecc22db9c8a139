// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Somebody with a certificate and its key. */
public record Member(String mspId, X509Certificate certificate, KeyPair key) {
    /** The identity as transactions carry it. */
    public ByteString serialized() {
        return serialized(pem(certificate, 64));
    }

    /** The same identity, its certificate broken into other lines. */
    public ByteString serializedOtherwise() {
        return serialized(pem(certificate, 60));
    }

    private ByteString serialized(ByteString pem) {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(pem)
                .build()
                .toByteString();
    }

    static ByteString pem(X509Certificate certificate, int lineLength) {
        try {
            var lines = Base64.getMimeEncoder(lineLength, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return ByteString.copyFromUtf8("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A signature with the lower s. */
    public ByteString sign(ByteString message) {
        return signature(message, true);
    }

    /** The same signature as anybody can change it: with the higher s. */
    public ByteString signHigh(ByteString message) {
        return signature(message, false);
    }

    private ByteString signature(ByteString message, boolean low) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key.getPrivate());
            signer.update(message.toByteArray());
            var parts = ASN1Sequence.getInstance(signer.sign());
            var s = ASN1Integer.getInstance(parts.getObjectAt(1)).getValue();
            var order = ((ECPublicKey) key.getPublic()).getParams().getOrder();
            var isLow = s.compareTo(order.shiftRight(1)) <= 0;
            return encoded(ASN1Integer.getInstance(parts.getObjectAt(0)), isLow == low ? s : order.subtract(s));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteString encoded(ASN1Integer r, BigInteger s) throws IOException {
        var fields = new ASN1EncodableVector();
        fields.add(r);
        fields.add(new ASN1Integer(s));
        return ByteString.copyFrom(new DERSequence(fields).getEncoded());
    }
}

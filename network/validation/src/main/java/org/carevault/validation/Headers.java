// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** The hashes that make a chain of blocks ({@code protoutil/blockutils.go} of Fabric 3.1). Thread-safe. */
public final class Headers {
    private Headers() {}

    /** SHA-256 (32 bytes) of {@link #bytes}: what the next block names as its predecessor. */
    public static byte[] hash(BlockHeader header) {
        return sha256(bytes(header));
    }

    /** DER SEQUENCE of number, previous hash and data hash: what orderers sign. */
    public static byte[] bytes(BlockHeader header) {
        var fields = new ASN1EncodableVector(3);
        fields.add(new ASN1Integer(new BigInteger(Long.toUnsignedString(header.getNumber()))));
        fields.add(new DEROctetString(header.getPreviousHash().toByteArray()));
        fields.add(new DEROctetString(header.getDataHash().toByteArray()));
        try {
            return new DERSequence(fields).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
    }

    /** SHA-256 (32 bytes) of the block's envelopes, one behind the other. */
    public static byte[] dataHash(BlockData data) {
        var digest = digest();
        for (ByteString envelope : data.getDataList()) digest.update(envelope.asReadOnlyByteBuffer());
        return digest.digest();
    }

    /** SHA-256 (32 bytes) of the parts, one behind the other. */
    public static byte[] sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

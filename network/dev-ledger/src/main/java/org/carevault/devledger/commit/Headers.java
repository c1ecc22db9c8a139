// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** Fabric's header bytes and hashes. */
public final class Headers {
    private Headers() {}

    public static byte[] bytes(BlockHeader header) {
        var sequence = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(BigInteger.valueOf(header.getNumber())),
            new DEROctetString(header.getPreviousHash().toByteArray()),
            new DEROctetString(header.getDataHash().toByteArray())
        });
        try {
            return sequence.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("DER in memory cannot fail", e);
        }
    }

    public static byte[] hash(BlockHeader header) {
        return sha256(bytes(header));
    }

    public static byte[] dataHash(BlockData data) {
        return sha256(ByteString.copyFrom(data.getDataList()).toByteArray());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** Fabric's hashes of a block's header, SHA-256 of the DER sequence (number, previous hash, data hash), and of its data. */
final class BlockHash {
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;

    private BlockHash() {}

    static byte[] of(BlockHeader header) {
        var fields = new ByteArrayOutputStream();
        BigInteger number = new BigInteger(Long.toUnsignedString(header.getNumber()));
        fields.writeBytes(element(INTEGER, number.toByteArray()));
        fields.writeBytes(element(OCTET_STRING, header.getPreviousHash().toByteArray()));
        fields.writeBytes(element(OCTET_STRING, header.getDataHash().toByteArray()));
        return sha256(element(SEQUENCE, fields.toByteArray()));
    }

    /** What a header says of the data: SHA-256 of the envelopes, one after the other. */
    static byte[] of(BlockData data) {
        var envelopes = new ByteArrayOutputStream();
        data.getDataList().forEach(envelope -> envelopes.writeBytes(envelope.toByteArray()));
        return sha256(envelopes.toByteArray());
    }

    // Hashes and numbers only: the short form of a DER length (below 128) always suffices for a genuine header; a
    // longer field belongs to no genuine block and gets the one-byte long form.
    private static byte[] element(int tag, byte[] content) {
        var element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.length > 127) {
            element.write(0x81);
        }
        element.write(content.length);
        element.writeBytes(content);
        return element.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.carevault.devledger.pki.EcKeys;
import org.carevault.devledger.pki.SigningIdentity;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/** Headers and signed envelopes, as Fabric builds them. */
final class Envelopes {
    private static final int NONCE_BYTES = 24;

    private Envelopes() {}

    /** A fresh nonce for this creator, who may be empty as in block 0. */
    static SignatureHeader signatureHeader(ByteString creator) {
        return SignatureHeader.newBuilder()
                .setCreator(creator)
                .setNonce(ByteString.copyFrom(EcKeys.random(NONCE_BYTES)))
                .build();
    }

    /** A header of now whose transaction id follows from nonce and creator. */
    static ChannelHeader channelHeader(
            HeaderType type, String channel, SignatureHeader signature, ByteString extension) {
        Instant now = Instant.now();
        return ChannelHeader.newBuilder()
                .setType(type.getNumber())
                .setVersion(type == HeaderType.ENDORSER_TRANSACTION ? 0 : 1)
                .setChannelId(channel)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setTxId(HexFormat.of().formatHex(sha256(signature.getNonce(), signature.getCreator())))
                .setExtension(extension)
                .build();
    }

    /** The header bytes of both parts. */
    static Header header(ChannelHeader channel, SignatureHeader signature) {
        return Header.newBuilder()
                .setChannelHeader(channel.toByteString())
                .setSignatureHeader(signature.toByteString())
                .build();
    }

    /** An envelope of that type, signed. */
    static Envelope signed(HeaderType type, String channel, SigningIdentity creator, ByteString data) {
        var signature = signatureHeader(creator.serialized());
        var header = header(channelHeader(type, channel, signature, ByteString.EMPTY), signature);
        return sign(creator, header, data);
    }

    /** The payload of header and data, signed. */
    static Envelope sign(SigningIdentity creator, Header header, ByteString data) {
        ByteString payload =
                Payload.newBuilder().setHeader(header).setData(data).build().toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(creator.sign(payload))
                .build();
    }

    /** SHA-256 of the parts one after another. */
    static byte[] sha256(ByteString... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (ByteString part : parts) {
                digest.update(part.asReadOnlyByteBuffer());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

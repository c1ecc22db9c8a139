// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;

/** Builds the signed requests that the Deliver service answers with blocks. */
final class SeekEnvelope {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 24;

    private SeekEnvelope() {}

    /** Asks for the last block alone: its number tells how far the chain reaches. */
    static Envelope newest(String channel, ExportIdentity identity, Instant now) {
        SeekPosition newest = SeekPosition.newBuilder()
                .setNewest(SeekNewest.getDefaultInstance())
                .build();
        return sign(channel, identity, now, newest, newest);
    }

    /** Asks for the blocks of a range, both ends included. */
    static Envelope range(String channel, ExportIdentity identity, Instant now, long first, long last) {
        return sign(channel, identity, now, at(first), at(last));
    }

    private static SeekPosition at(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }

    private static Envelope sign(
            String channel, ExportIdentity identity, Instant now, SeekPosition start, SeekPosition stop) {
        SeekInfo seek = SeekInfo.newBuilder()
                .setStart(start)
                .setStop(stop)
                .setBehavior(SeekInfo.SeekBehavior.BLOCK_UNTIL_READY)
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(header(channel, identity, now))
                .setData(seek.toByteString())
                .build();
        return Envelope.newBuilder()
                .setPayload(payload.toByteString())
                .setSignature(
                        ByteString.copyFrom(identity.sign(payload.toByteString().toByteArray())))
                .build();
    }

    private static Header header(String channel, ExportIdentity identity, Instant now) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                .setChannelId(channel)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
        SignatureHeader signatureHeader = SignatureHeader.newBuilder()
                .setCreator(identity.serialized())
                .setNonce(ByteString.copyFrom(nonce))
                .build();
        return Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(signatureHeader.toByteString())
                .build();
    }
}

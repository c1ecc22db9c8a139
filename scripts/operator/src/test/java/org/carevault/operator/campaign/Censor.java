// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;

/** An orderer keeps one organisation's submissions to itself. Thread-safe. */
final class Censor implements Lie {
    private static final String BROADCAST = "orderer.AtomicBroadcast/Broadcast";

    private final String msp;
    private final byte[] answer;
    private final AtomicInteger dropped = new AtomicInteger();

    /** Drops what that organisation's members sign, and tells them that: {@code SUCCESS}, or a refusal. */
    Censor(String msp, Status told) {
        this.msp = msp;
        this.answer = BroadcastResponse.newBuilder().setStatus(told).build().toByteArray();
    }

    /** How many submissions it has dropped. */
    int dropped() {
        return dropped.get();
    }

    @Override
    public byte[] insteadOf(String method, byte[] message) {
        if (!method.equals(BROADCAST) || !creator(message).equals(msp)) return null;
        dropped.incrementAndGet();
        return answer;
    }

    private static String creator(byte[] envelope) {
        try {
            var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            ByteString header = payload.getHeader().getSignatureHeader();
            return SerializedIdentity.parseFrom(
                            SignatureHeader.parseFrom(header).getCreator())
                    .getMspid();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}

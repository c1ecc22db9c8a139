// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.deliver;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.carevault.devledger.commit.Access;
import org.carevault.devledger.commit.AccessException;
import org.carevault.devledger.commit.Chain;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekPosition;

/** A checked request for a range of blocks. */
final class Seek {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Chain chain;
    private final Envelope envelope;
    private final ByteString creator;
    private final SeekInfo info;
    private long first;
    private long last;

    private Seek(Chain chain, Envelope envelope, ByteString creator, SeekInfo info) {
        this.chain = chain;
        this.envelope = envelope;
        this.creator = creator;
        this.info = info;
    }

    /** @throws DeliverException BAD_REQUEST, NOT_FOUND or FORBIDDEN */
    static Seek parse(Envelope envelope, Chain chain) throws DeliverException {
        try {
            var payload = Payload.parseFrom(envelope.getPayload());
            var header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            checkTime(header.getTimestamp());
            if (!header.getChannelId().equals(chain.name())) {
                throw new DeliverException(Status.NOT_FOUND, "channel not found");
            }
            var signer = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
            var seek = new Seek(chain, envelope, signer.getCreator(), SeekInfo.parseFrom(payload.getData()));
            seek.checkStillAllowed();
            seek.locate();
            return seek;
        } catch (InvalidProtocolBufferException e) {
            throw new DeliverException(Status.BAD_REQUEST, e.getMessage());
        }
    }

    /** Number of the first block wanted; it may not exist yet. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** Asked again for each block, since a certificate may be revoked or expire meanwhile. */
    void checkStillAllowed() throws DeliverException {
        try {
            if (chain.access().isExpired(creator, Instant.now())) {
                throw new DeliverException(Status.FORBIDDEN, "client identity expired");
            }
            chain.access().check(Access.READERS, creator, envelope.getPayload(), envelope.getSignature());
        } catch (AccessException e) {
            throw new DeliverException(Status.FORBIDDEN, e.getMessage());
        }
    }

    /** A client may ask not to wait for blocks to come. */
    void checkReady(long number) throws DeliverException {
        if (info.getBehavior() == SeekInfo.SeekBehavior.FAIL_IF_NOT_READY && number >= chain.height()) {
            throw new DeliverException(Status.NOT_FOUND, "block " + number + " is not there yet");
        }
    }

    private void locate() throws DeliverException {
        first = position(info.getStart(), 0);
        last = info.getStart().equals(info.getStop()) ? first : position(info.getStop(), first);
        if (last < first) {
            throw new DeliverException(Status.BAD_REQUEST, "start is greater than stop");
        }
        checkReady(first);
    }

    private long position(SeekPosition position, long oldest) throws DeliverException {
        return switch (position.getTypeCase()) {
            case OLDEST -> oldest;
            case NEWEST -> chain.height() - 1;
            case NEXT_COMMIT -> chain.height();
            case SPECIFIED -> position.getSpecified().getNumber();
            case TYPE_NOT_SET -> throw new DeliverException(Status.BAD_REQUEST, "start or stop is missing");
        };
    }

    private static void checkTime(Timestamp timestamp) throws DeliverException {
        Instant claimed = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        if (Duration.between(claimed, Instant.now()).abs().compareTo(WINDOW) > 0) {
            throw new DeliverException(Status.BAD_REQUEST, "the request's time is too far from the peer's");
        }
    }
}

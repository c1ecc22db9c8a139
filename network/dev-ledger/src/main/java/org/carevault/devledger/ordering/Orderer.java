// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.List;
import org.carevault.devledger.commit.Access;
import org.carevault.devledger.commit.AccessException;
import org.carevault.devledger.commit.Chain;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;

/** The door of the ordering service: checks what an orderer checks, then queues. Thread-safe. */
public final class Orderer implements AutoCloseable {
    private final Chain chain;
    private final BlockWriter writer;
    private final List<Organisation> consenters;
    private final RecentTransactions recent = new RecentTransactions();

    /**
     * Starts to order.
     *
     * @param batchWait how long a transaction waits for others to share its block
     */
    public Orderer(Chain chain, List<Organisation> consenters, Duration batchWait) {
        this.chain = chain;
        this.consenters = List.copyOf(consenters);
        writer = new BlockWriter(chain, new BlockAssembler(chain, new BlockSigner(consenters)), batchWait);
        writer.start();
    }

    /** Those whose signatures stand on every block. */
    public List<Organisation> consenters() {
        return consenters;
    }

    /**
     * Takes a client's transaction. It has a place in a block soon after this has returned; whether it is valid shows
     * there. One that waits already is taken once.
     *
     * @throws OrderingException when it is not taken, as one that was in a block lately
     */
    public void order(Envelope envelope) throws OrderingException {
        int limit = BatchLimits.of(chain.configuration()).absoluteBytes();
        if (envelope.getSerializedSize() > limit) {
            throw new OrderingException(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "message payload is " + envelope.getSerializedSize() + " bytes and exceeds maximum allowed " + limit
                            + " bytes");
        }
        Request request = checkWriter(envelope);
        if (recent.add(request.header())) {
            queue(envelope, request.header());
        } else if (chain.find(request.transaction()).isPresent()) {
            throw new OrderingException(
                    Status.SERVICE_UNAVAILABLE, "failed to submit request: request already processed");
        }
    }

    private void queue(Envelope envelope, SignatureHeader header) throws OrderingException {
        try {
            writer.queue(envelope);
        } catch (OrderingException e) {
            recent.remove(header);
            throw e;
        }
    }

    /** Takes a transaction that the ledger itself has made; one of type CONFIG gets a block of its own. */
    public void orderOwn(Envelope envelope) throws OrderingException {
        writer.queue(envelope);
    }

    private record Request(String transaction, SignatureHeader header) {}

    private Request checkWriter(Envelope envelope) throws OrderingException {
        try {
            var header = Payload.parseFrom(envelope.getPayload()).getHeader();
            var channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
            if (!channelHeader.getChannelId().equals(chain.name())) {
                throw new OrderingException(Status.NOT_FOUND, "channel does not exist");
            }
            if (channelHeader.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
                throw new OrderingException(
                        Status.FORBIDDEN, "the development ledger takes endorsed transactions only");
            }
            var signatureHeader = SignatureHeader.parseFrom(header.getSignatureHeader());
            var creator = signatureHeader.getCreator();
            chain.access().check(Access.CHANNEL_WRITERS, creator, envelope.getPayload(), envelope.getSignature());
            return new Request(channelHeader.getTxId(), signatureHeader);
        } catch (InvalidProtocolBufferException e) {
            throw new OrderingException(Status.BAD_REQUEST, "could not determine channel ID: " + e.getMessage());
        } catch (AccessException e) {
            throw new OrderingException(
                    Status.FORBIDDEN,
                    "implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of"
                            + " the 'Writers' sub-policies to be satisfied: permission denied");
        }
    }

    /** Finishes the block in hand and takes no more; what is still queued was promised nothing. */
    @Override
    public void close() {
        writer.close();
    }
}

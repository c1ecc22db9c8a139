// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carevault.auditor.archive.BlockSource;
import org.carevault.auditor.archive.RawBlock;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** The blocks of a channel as one peer's Deliver service streams them, up to the height it had when asked. */
public final class PeerBlocks implements BlockSource, AutoCloseable {
    private static final int SECONDS = 20;

    private final Peer peer;
    private final ManagedChannel connection;
    private final BlockingClientCall<Envelope, DeliverResponse> call;
    private final long height;
    private long next;

    private PeerBlocks(Peer peer, ManagedChannel connection, String channel, ExportIdentity identity)
            throws PeerException {
        this.peer = peer;
        this.connection = connection;
        this.height = 1
                + blockOf(read(ask(SeekEnvelope.newest(channel, identity, Instant.now()))))
                        .getHeader()
                        .getNumber();
        this.call = ask(SeekEnvelope.range(channel, identity, Instant.now(), 0, height - 1));
    }

    /**
     * Connects and learns the peer's height.
     *
     * @throws PeerException when the peer does not answer within 20 seconds or refuses
     */
    public static PeerBlocks open(Peer peer, String channel, ExportIdentity identity) throws IOException {
        ManagedChannel connection = Connection.to(peer);
        try {
            return new PeerBlocks(peer, connection, channel, identity);
        } catch (PeerException e) {
            connection.shutdownNow();
            throw e;
        }
    }

    /** Where the peer listens. */
    public String address() {
        return peer.address();
    }

    /** How many blocks this source supplies. */
    public long height() {
        return height;
    }

    @Override
    public RawBlock next() throws PeerException {
        if (next == height) {
            return null;
        }
        return RawBlock.of(next++, blockOf(read(call)).toByteArray());
    }

    @Override
    public void close() {
        connection.shutdownNow();
    }

    private BlockingClientCall<Envelope, DeliverResponse> ask(Envelope question) throws PeerException {
        var fresh =
                ClientCalls.blockingBidiStreamingCall(connection, DeliverGrpc.getDeliverMethod(), CallOptions.DEFAULT);
        try {
            fresh.write(question, SECONDS, TimeUnit.SECONDS);
            return fresh;
        } catch (StatusException | TimeoutException e) {
            throw new PeerException(peer, "does not answer", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private DeliverResponse read(BlockingClientCall<Envelope, DeliverResponse> answers) throws PeerException {
        try {
            DeliverResponse answer = answers.read(SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new PeerException(peer, "ended the stream early");
            }
            return answer;
        } catch (StatusException e) {
            throw new PeerException(peer, "does not answer (" + e.getStatus().getCode() + ")", e);
        } catch (TimeoutException e) {
            throw new PeerException(peer, "did not answer within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Block blockOf(DeliverResponse answer) throws PeerException {
        if (answer.hasBlock()) {
            return answer.getBlock();
        }
        Status status = answer.getStatus();
        throw new PeerException(
                peer, status == Status.FORBIDDEN ? "refuses this identity" : "answered " + status + " and no block");
    }

    private PeerException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PeerException(peer, "was not waited for", e);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ChannelCredentials;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.carevault.server.settings.Organisation;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** A Gateway client on one organisation's peer, under the app's own identity. Thread-safe. */
final class PeerConnection implements AutoCloseable {
    /** What gRPC says of a connection that breaks under a call; UNKNOWN is its word for one that closes just then. */
    private static final Set<Status.Code> BROKEN =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.UNKNOWN, Status.Code.DEADLINE_EXCEEDED);

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration RUMOUR = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Organisation peer;
    private final ChannelCredentials credentials;
    private final AppIdentity identity;
    private volatile Line line;

    /** One channel with the Gateway client on it; no record, because each is itself alone. */
    private static final class Line {
        private final ManagedChannel channel;
        private final Gateway gateway;

        Line(ManagedChannel channel, Gateway gateway) {
            this.channel = channel;
            this.gateway = gateway;
        }

        ConnectivityState state() {
            return channel.getState(true);
        }

        void end() {
            gateway.close();
            channel.shutdownNow();
        }
    }

    private PeerConnection(Organisation peer, AppIdentity identity) throws IOException {
        this.peer = peer;
        this.credentials = Peers.credentials(peer);
        this.identity = identity;
        this.line = newLine();
    }

    /** Connects lazily: a peer that does not answer yet is no error here. */
    static PeerConnection open(Organisation peer, AppIdentity identity) throws IOException {
        return new PeerConnection(peer, identity);
    }

    /** The peer's organisation. */
    String msp() {
        return peer.msp();
    }

    Gateway gateway() {
        return line.gateway;
    }

    /**
     * Whether the peer can be reached now. A broken connection is dialled anew at once, because gRPC by itself waits longer
     * and longer; what does not come about within a second counts as broken.
     */
    boolean ready() {
        Line used = line;
        if (used.state() == ConnectivityState.TRANSIENT_FAILURE) {
            renew(used);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ConnectivityState state = line.state();
            if (state == ConnectivityState.READY) {
                return true;
            }
            if (state == ConnectivityState.TRANSIENT_FAILURE || System.nanoTime() > end || !pause()) {
                return false;
            }
        }
    }

    /** Whether a call failed because this peer went away, and not because the peer itself said so. */
    boolean lost(Gateway used, GatewayException failure) {
        if (!BROKEN.contains(failure.getStatus().getCode())) {
            return false;
        }
        // The call may hear of a broken connection a moment before the channel's state does.
        for (long end = System.nanoTime() + RUMOUR.toNanos(); System.nanoTime() < end && pause(); ) {
            if (line.gateway != used || line.channel.getState(false) != ConnectivityState.READY) {
                return true;
            }
        }
        return false;
    }

    /** The number of blocks that the peer has in that channel. */
    long height(String channel) throws GatewayException, InvalidProtocolBufferException {
        return BlockchainInfo.parseFrom(ask(gateway(), channel, "qscc", "GetChainInfo"))
                .getHeight();
    }

    /** The same, empty when the peer does not answer. */
    OptionalLong tellHeight(String channel) {
        if (!ready()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(height(channel));
        } catch (GatewayException | InvalidProtocolBufferException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /** Asks one of a peer's own chaincodes about the channel. */
    static byte[] ask(Gateway gateway, String channel, String chaincode, String function) throws GatewayException {
        return gateway.getNetwork(channel)
                .getContract(chaincode)
                .newProposal(function)
                .addArguments(channel.getBytes(StandardCharsets.UTF_8))
                .build()
                .evaluate();
    }

    /** Gives the connection up: calls and block streams under way fail at once, later ones use a new one. */
    void renew() {
        renew(line);
    }

    private synchronized void renew(Line broken) {
        if (line == broken) {
            line = newLine();
            broken.end();
        }
    }

    private Line newLine() {
        ManagedChannel channel = Peers.channel(peer, credentials);
        return new Line(channel, identity.connect(channel));
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        line.end();
    }
}

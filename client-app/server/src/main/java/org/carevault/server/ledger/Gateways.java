// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;

/**
 * The peers that the app may go through, its own organisation's first. It uses one of them at a time and goes on through the
 * next when that one is lost. Thread-safe.
 */
final class Gateways implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AppIdentity identity;
    private final List<PeerConnection> inOrder;
    private volatile PeerConnection current;
    private volatile Runnable moved = () -> {};

    /** Something asked of a peer. */
    interface Call<T> {
        T on(Gateway gateway) throws GatewayException;
    }

    private Gateways(AppIdentity identity, List<PeerConnection> inOrder) {
        this.identity = identity;
        this.inOrder = inOrder;
        this.current = inOrder.get(0);
    }

    static Gateways open(NetworkDescription network, Organisation own) throws SettingsException {
        var identity = AppIdentity.read(
                own.msp(), network.organisationFolder(own.msp()).resolve("app/msp"));
        List<PeerConnection> inOrder = new ArrayList<>();
        try {
            inOrder.add(PeerConnection.open(own, identity));
            for (Organisation organisation : network.organisations()) {
                if (!organisation.msp().equals(own.msp())) {
                    inOrder.add(PeerConnection.open(organisation, identity));
                }
            }
            return new Gateways(identity, List.copyOf(inOrder));
        } catch (IOException e) {
            inOrder.forEach(PeerConnection::close);
            throw new SettingsException("a peer's TLS root cannot be read", "scripts/up writes it");
        }
    }

    /** As whom the app speaks to peers. */
    AppIdentity identity() {
        return identity;
    }

    PeerConnection own() {
        return inOrder.get(0);
    }

    PeerConnection current() {
        return current;
    }

    /** Every organisation's peer, the app's own first. */
    List<PeerConnection> all() {
        return inOrder;
    }

    /** What to do after each change of the peer that is used; one listener. */
    void onMove(Runnable listener) {
        moved = listener;
    }

    /**
     * Asks the peer in use, and the next ones when it is lost meanwhile: a call must bear being made twice.
     *
     * @throws GatewayException the last peer's answer
     */
    <T> T through(Call<T> call) throws GatewayException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int left = inOrder.size(); ; left--) {
            PeerConnection peer = usable(end);
            Gateway gateway = peer.gateway();
            try {
                return call.on(gateway);
            } catch (GatewayException e) {
                if (left == 1 || !peer.lost(gateway, e)) {
                    throw e;
                }
                leave(peer);
            }
        }
    }

    /** The first that can be reached, from the one in use on; when none can, whichever it is after two seconds. */
    PeerConnection usable() {
        return usable(System.nanoTime() + PATIENCE.toNanos());
    }

    private PeerConnection usable(long end) {
        PeerConnection peer = current;
        while (!peer.ready()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            leave(peer);
            peer = current;
        }
        return peer;
    }

    /** Goes on through the next peer, unless somebody else has left this one already. */
    void leave(PeerConnection peer) {
        int next = (inOrder.indexOf(peer) + 1) % inOrder.size();
        if (move(peer, inOrder.get(next))) {
            peer.renew();
        }
    }

    /** Uses the organisation's own peer again. */
    void returnFrom(PeerConnection peer) {
        move(peer, own());
    }

    private boolean move(PeerConnection from, PeerConnection to) {
        synchronized (this) {
            if (current != from || from == to) {
                return false;
            }
            current = to;
        }
        moved.run();
        return true;
    }

    @Override
    public void close() {
        inOrder.forEach(PeerConnection::close);
    }
}

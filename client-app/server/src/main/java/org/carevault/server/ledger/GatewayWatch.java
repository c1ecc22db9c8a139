// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.time.Duration;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the peer in use every second whether it is there. A block stream on a dead wire is silent like one with nothing to
 * tell, so only an answer counts: without one within three seconds the app goes on through the next peer, and back to its
 * own when that answers and knows as many blocks.
 */
final class GatewayWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Gateways gateways;
    private final String channel;
    private final Thread thread;
    private PeerConnection told;

    private GatewayWatch(Gateways gateways, String channel) {
        this.gateways = gateways;
        this.channel = channel;
        this.told = gateways.own();
        this.thread = new Thread(this::run, "gateway watch " + gateways.own().msp());
    }

    static GatewayWatch start(Gateways gateways, String channel) {
        GatewayWatch watch = new GatewayWatch(gateways, channel);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(INTERVAL.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void look() {
        PeerConnection used = gateways.current();
        OptionalLong height = used.tellHeight(channel);
        if (height.isEmpty()) {
            gateways.leave(used);
            return;
        }
        tell(used);
        if (used != gateways.own() && gateways.own().tellHeight(channel).orElse(-1) >= height.getAsLong()) {
            gateways.returnFrom(used);
        }
    }

    private void tell(PeerConnection used) {
        if (used != told) {
            told = used;
            LOG.atInfo()
                    .addKeyValue("organisation", gateways.own().msp())
                    .addKeyValue("peer", used.msp())
                    .log("goes on through this organisation's peer");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

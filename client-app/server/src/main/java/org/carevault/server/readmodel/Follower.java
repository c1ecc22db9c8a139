// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import org.carevault.server.ledger.BlockFeed;
import org.carevault.server.ledger.Ledger;
import org.carevault.server.ledger.LedgerBlock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the organisation's peer from the checkpoint on, for as long as the app runs. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 3_000;

    private final Ledger ledger;
    private final ReadModel model;
    private final Thread thread;
    private volatile boolean closed;
    private volatile BlockFeed feed;

    private Follower(Ledger ledger, ReadModel model, String name) {
        this.ledger = ledger;
        this.model = model;
        this.thread = new Thread(this::run, name);
    }

    public static Follower start(Ledger ledger, ReadModel model, String name) {
        Follower follower = new Follower(ledger, model, name);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    @Override
    public void close() {
        closed = true;
        BlockFeed open = feed;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long pause = SHORTEST_PAUSE;
        while (!closed) {
            long before = model.height();
            follow(before);
            pause = model.height() > before ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            sleep(pause);
        }
    }

    private void follow(long height) {
        try (BlockFeed open = ledger.blocksFrom(height)) {
            feed = open;
            while (!closed) {
                apply(open.next());
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.atInfo()
                        .addKeyValue("height", height)
                        .addKeyValue("reason", e.getClass().getName())
                        .log("the peer's blocks stopped; asking again");
            }
        }
    }

    private void apply(LedgerBlock block) {
        if (!model.apply(block)) {
            LOG.atWarn()
                    .addKeyValue("block", block.number())
                    .log("the peer follows another chain; rebuilding from block 0");
            model.reset();
            throw new IllegalStateException("rebuild");
        }
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}

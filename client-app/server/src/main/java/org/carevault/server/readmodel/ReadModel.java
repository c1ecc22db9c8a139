// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.carevault.model.rule.RuleBooks;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.problem.Problem;
import org.jdbi.v3.core.Handle;

/**
 * What the app knows of the chain. One thread applies blocks in order; any number read. A block's rows and the checkpoint,
 * which is the last row of {@code block}, are one database transaction.
 */
public final class ReadModel {
    private final Path file;
    private final RuleBooks books;
    private final List<BlockListener> listeners = new CopyOnWriteArrayList<>();
    private final Waiting waiting = new Waiting();
    private volatile CountDownLatch nextBlock = new CountDownLatch(1);
    private volatile Database database;

    private ReadModel(Path file, RuleBooks books) {
        this.file = file;
        this.books = books;
        this.database = Database.open(file);
    }

    /** Opens the file, or makes an empty one; the folder is made when it is missing. */
    public static ReadModel open(Path file) throws IOException {
        return open(file, RuleBooks.known());
    }

    /** The same with other rules than this build's. */
    static ReadModel open(Path file, RuleBooks books) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new ReadModel(file, books);
    }

    /** Called after each block, on the thread that applied it. */
    public void listen(BlockListener listener) {
        listeners.add(listener);
    }

    /** The number of the next block to apply. */
    public long height() {
        return read(handle -> handle.createQuery("SELECT COALESCE(MAX(number) + 1, 0) FROM block")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Applies the next block, rows and checkpoint together.
     *
     * @return false when the block does not continue the chain that is here, and nothing was applied
     */
    public boolean apply(LedgerBlock block) {
        boolean applied = database.writer().inTransaction(handle -> {
            if (!continues(handle, block)) {
                return false;
            }
            new BlockWriter(handle, block, books).write();
            return true;
        });
        if (applied) {
            CountDownLatch arrived = nextBlock;
            nextBlock = new CountDownLatch(1);
            arrived.countDown();
            listeners.forEach(listener -> listener.committed(block));
        }
        return applied;
    }

    /** Forgets everything; the follower then starts again at block 0. */
    public void reset() {
        Database.delete(file);
        database = Database.open(file);
    }

    /** Block 0 as the peer sent it, once it is here. */
    public Optional<byte[]> genesis() {
        return read(handle -> handle.createQuery("SELECT raw FROM genesis")
                .mapTo(byte[].class)
                .findOne());
    }

    /** The header hash of block 0 in hex, once it is here. */
    public Optional<String> fingerprint() {
        return read(handle -> handle.createQuery("SELECT lower(hex(hash)) FROM block WHERE number = 0")
                .mapTo(String.class)
                .findOne());
    }

    /** Reads at the chain's head: everything inside sees the same block. */
    public <T> T atHead(Function<Head, T> reading) {
        return database.readers().inTransaction(handle -> reading.apply(new Head(handle, books)));
    }

    /**
     * Asks again after each block until there is an answer or the patience is over. Who gets his answer at once takes
     * nobody's place.
     *
     * @param asker the member who waits, or empty for a stranger, whose patience is cut
     * @throws Problem TOO_MANY_REQUESTS when too many wait already
     */
    public <T> Optional<T> await(Optional<Member> asker, Duration patience, Function<Head, Optional<T>> reading) {
        return waiting.await(asker.map(Member::id), patience, allowed -> await(allowed, reading));
    }

    private <T> Optional<T> await(Duration patience, Function<Head, Optional<T>> reading) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            CountDownLatch block = nextBlock; // taken before reading: a block that comes meanwhile opens it
            Optional<T> found = atHead(reading);
            long left = end - System.nanoTime();
            if (found.isPresent() || left <= 0 || !arrives(block, left)) {
                return found;
            }
        }
    }

    private static boolean arrives(CountDownLatch block, long nanos) {
        try {
            return block.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T read(Function<Handle, T> reading) {
        return database.readers().withHandle(reading::apply);
    }

    private static boolean continues(Handle handle, LedgerBlock block) {
        if (block.number() == 0) {
            return handle.createQuery("SELECT COUNT(*) FROM block")
                            .mapTo(Long.class)
                            .one()
                    == 0;
        }
        return handle.createQuery("SELECT hash FROM block WHERE number = :number")
                .bind("number", block.number() - 1)
                .mapTo(byte[].class)
                .findOne()
                .filter(previous -> Arrays.equals(previous, block.previousHash()))
                .isPresent();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.carevault.devledger.simulation.CommittedState;
import org.carevault.devledger.simulation.Simulation;
import org.carevault.devledger.store.BlockStore;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.Headers;
import org.carevault.validation.policy.Policy;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * The channel: its blocks on disk and what follows from them in memory. All peers of the development ledger share this
 * one copy. Thread-safe for readers; {@link #commit} is called by one thread.
 */
public final class Chain {
    private final String name;
    private final BlockStore store;
    private final HistoryIndex history;
    private final Validation validation;
    private final CommitWaiters waiters = new CommitWaiters();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, ByteString> flags = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Counts blocks that are on disk and whose effects are visible; what others see never runs ahead of it. */
    private volatile long height;

    private volatile ByteString head = ByteString.EMPTY;

    /** Where a transaction stands and how it ended. */
    public record Position(long block, TxValidationCode code) {}

    private Chain(String name, BlockStore store) {
        this.name = name;
        this.store = store;
        history = new HistoryIndex(store);
        validation = new Validation(this::isCommitted);
    }

    /**
     * Rebuilds the state from the blocks on disk.
     *
     * @throws IOException also when a stored flag is not what validation finds
     */
    public static Chain open(String name, BlockStore store) throws IOException {
        var chain = new Chain(name, store);
        for (long number = 0; number < store.height(); number++) {
            Block block = store.block(number).orElseThrow();
            chain.apply(block, chain.validation.rejudge(block));
        }
        return chain;
    }

    public String name() {
        return name;
    }

    /**
     * Refuses a client that means another channel.
     *
     * @throws AccessException when the name is not this channel's
     */
    public void requireName(String channel) throws AccessException {
        if (!channel.equals(name)) {
            throw new AccessException("Failed to get policy manager for channel [" + channel + "]");
        }
    }

    /** Number of blocks. */
    public long height() {
        return height;
    }

    /** Header hash of the newest block. */
    public ByteString head() {
        return head;
    }

    /** Number of the newest block that changed the configuration. */
    public long lastConfiguration() {
        return validation.lastConfiguration();
    }

    /** The channel configuration in force. */
    public Config configuration() {
        return validation.configuration().config();
    }

    public Access access() {
        return new Access(validation.configuration());
    }

    /**
     * Every policy that a transaction has to satisfy, as of now.
     *
     * @param chaincode the one that was called
     */
    public Policy policyOf(TxReadWriteSet touched, String chaincode) {
        return read(state -> new EndorsementPolicies(validation.configuration(), state).of(touched, chaincode));
    }

    /** Reads the state after the newest block; no block is committed meanwhile, so the reader must be quick. */
    public <T> T read(Function<CommittedState, T> reader) {
        lock.readLock().lock();
        try {
            return reader.apply(validation.state());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A block below {@link #height}. */
    public Block block(long number) throws IOException {
        return store.block(number).orElseThrow(() -> new IOException("there is no block " + number));
    }

    /** The header hash of a block. */
    public static ByteString hash(Block block) {
        return ByteString.copyFrom(Headers.hash(block.getHeader()));
    }

    /** Opens a simulation; no block is committed until it is closed, by the thread that opened it. */
    public Simulation simulate() {
        lock.readLock().lock();
        return new Simulation(validation.state(), history, lock.readLock()::unlock);
    }

    /** The first transaction of that id. */
    public Optional<Position> find(String transaction) {
        return store.transaction(transaction)
                .filter(location -> location.block() < height)
                .map(location -> new Position(
                        location.block(), CommittedTransaction.flag(flags.get(location.block()), location.index())));
    }

    private boolean isCommitted(String transaction) {
        return find(transaction).isPresent();
    }

    /** Completes when a transaction of that id is committed; a caller that stops waiting cancels it. */
    public CompletableFuture<Position> await(String transaction) {
        return waiters.await(transaction, this::find);
    }

    /** Has it run after each block, in the committing thread; it must be quick. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Validates the block that follows the newest one, stores it and applies it; when this has returned, it is on disk.
     *
     * @throws IOException when it could not be stored; then nothing has changed
     */
    public void commit(Block ordered) throws IOException {
        BlockVerdict verdict = validation.judge(ordered);
        Block complete = Validation.complete(ordered, verdict);
        store.append(complete);
        apply(complete, verdict);
        announce(complete);
    }

    private void apply(Block block, BlockVerdict verdict) {
        lock.writeLock().lock();
        try {
            long number = block.getHeader().getNumber();
            validation.apply(block, verdict);
            history.add(block);
            flags.put(number, block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE));
            head = hash(block);
            height = number + 1;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void announce(Block block) {
        for (CommittedTransaction transaction : CommittedTransaction.of(block)) {
            String id = transaction.header().getTxId();
            find(id).ifPresent(position -> waiters.committed(id, position));
        }
        listeners.forEach(Runnable::run);
    }
}

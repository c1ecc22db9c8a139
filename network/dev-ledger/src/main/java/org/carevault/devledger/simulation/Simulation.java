// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/**
 * One transaction's execution. Reads see committed state only, never the transaction's own writes. The holder sees to it
 * that nothing is committed until the simulation is closed. Thread-safe, as chaincodes that call each other share it.
 */
public final class Simulation implements AutoCloseable {
    private final CommittedState state;
    private final History history;
    private final Runnable release;
    private final ReadWriteSetBuilder builder = new ReadWriteSetBuilder();
    private final List<RangeScan> scans = new ArrayList<>();
    private boolean written;
    private boolean paged;
    private boolean closed;

    /**
     * Begins.
     *
     * @param release run once, when the simulation is closed
     */
    public Simulation(CommittedState state, History history, Runnable release) {
        this.state = state;
        this.history = history;
        this.release = release;
    }

    /** The committed value, or empty bytes when the key has none. */
    public synchronized ByteString get(String namespace, String key) {
        return read(namespace, key).map(CommittedState.Entry::value).orElse(ByteString.EMPTY);
    }

    /** The key's committed metadata by name. */
    public synchronized Map<String, ByteString> metadata(String namespace, String key) {
        return read(namespace, key).map(CommittedState.Entry::metadata).orElse(Map.of());
    }

    private Optional<CommittedState.Entry> read(String namespace, String key) {
        checkOpen();
        Optional<CommittedState.Entry> entry = state.get(namespace, key);
        builder.in(namespace).read(key, entry.map(CommittedState.Entry::version).orElse(null));
        return entry;
    }

    /** Writes a value; an empty one deletes the key. */
    public synchronized void put(String namespace, String key, ByteString value) {
        checkWritable();
        builder.in(namespace).write(key, value);
    }

    /** Replaces all metadata of the key by one entry, as a Fabric peer does. */
    public synchronized void putMetadata(String namespace, String key, String name, ByteString value) {
        checkWritable();
        builder.in(namespace).writeMetadata(key, name, value);
    }

    /** Every key from {@code start} up to, but without, {@code end}; "" is no bound. */
    public synchronized Results range(String namespace, String start, String end) {
        checkOpen();
        return scan(namespace, start, end);
    }

    /** As {@link #range}, for a transaction that only reads. */
    public synchronized Results pagedRange(String namespace, String start, String end) {
        checkOpen();
        if (written) {
            throw new SimulationException(
                    "unsupported transaction: paginated queries are supported only in a read-only" + " transaction");
        }
        paged = true;
        return scan(namespace, start, end);
    }

    private Results scan(String namespace, String start, String end) {
        var scan = new RangeScan(namespace, start, end, state.range(namespace, start, end));
        scans.add(scan);
        return scan;
    }

    /** The key's past; it is no part of the read set, so it is not checked again at commit. */
    public synchronized Results history(String namespace, String key) {
        checkOpen();
        return history.of(namespace, key);
    }

    /** Everything that was read and written so far. */
    public synchronized TxReadWriteSet results() {
        scans.forEach(scan -> builder.in(scan.namespace()).range(scan.info()));
        scans.clear();
        return builder.build();
    }

    /** A call that a chaincode makes after this is refused: its transaction has ended. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            release.run();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new SimulationException("this instance should not be used after calling Done()");
        }
    }

    private void checkWritable() {
        checkOpen();
        if (paged) {
            throw new SimulationException("unsupported transaction: the transaction has already performed a paginated"
                    + " query, writes are not allowed");
        }
        written = true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;

/**
 * The chain on disk. A block that {@link #append} has returned for is there after any kill of the process.
 *
 * <p>Thread-safe: one writer at a time, readers at any time. One process at a time holds the folder.
 */
public final class BlockStore implements AutoCloseable {
    private static final long SEGMENT_LIMIT = 16L << 20;
    private final Path folder;
    private final long segmentLimit;
    private final List<Segment> segments = new ArrayList<>();
    private final BlockIndex index = new BlockIndex();
    private final FileChannel lockChannel;
    private boolean failed;

    private BlockStore(Path folder, long segmentLimit) throws IOException {
        this.folder = folder;
        this.segmentLimit = segmentLimit;
        this.lockChannel = lock(folder);
    }

    /** Makes the folder with block 0 in it. */
    public static void create(Path folder, Block genesis) throws IOException {
        Files.createDirectories(folder);
        try (BlockStore store = open(folder, message -> {})) {
            store.append(genesis);
        }
    }

    /**
     * Opens the folder and rebuilds the index. A record whose writing was cut short at the very end is removed and
     * reported to {@code notice} in one line; anything else that is not as written is refused.
     */
    public static BlockStore open(Path folder, Consumer<String> notice) throws IOException {
        return open(folder, notice, SEGMENT_LIMIT);
    }

    static BlockStore open(Path folder, Consumer<String> notice, long segmentLimit) throws IOException {
        var store = new BlockStore(folder, segmentLimit);
        try {
            new Recovery(folder, store.segments, store.index, notice).run();
            return store;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Number of blocks. */
    public long height() {
        return index.height();
    }

    /** Header hash of the newest block, empty before block 0. */
    public ByteString head() {
        return index.head();
    }

    /** The block of that number, empty above the newest. */
    public Optional<Block> block(long number) throws IOException {
        Optional<byte[]> bytes = bytes(number);
        return bytes.isPresent() ? Optional.of(Block.parseFrom(bytes.get())) : Optional.empty();
    }

    /** The serialised block of that number, exactly as it was appended. */
    public Optional<byte[]> bytes(long number) throws IOException {
        var location = index.block(number);
        if (location.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer record = location.get()
                .segment()
                .read(location.get().position(), location.get().length());
        if (Frame.judge(record) != Frame.State.WHOLE) {
            throw StoreException.damaged("block " + number + " is no longer as it was written");
        }
        return Optional.of(Frame.read(record));
    }

    /** Number of the block with that header hash. */
    public Optional<Long> number(ByteString hash) {
        return index.number(hash);
    }

    /** Where the transaction stands first, whatever its validation flag. */
    public Optional<TransactionLocation> transaction(String id) {
        return index.transaction(id);
    }

    /**
     * Appends the next block and returns when it is on the disk.
     *
     * @throws StoreException STORE_FULL when the disk takes no more; the store then stays as it was and usable
     * @throws IllegalArgumentException when the block does not follow the newest one
     */
    public synchronized void append(Block block) throws IOException {
        if (failed) {
            throw new StoreException(
                    StoreException.Code.STORE_FAILED,
                    "an earlier block could not be written",
                    "check the disk, then start the ledger again");
        }
        if (!follows(block, index)) {
            throw new IllegalArgumentException("the block does not follow the newest one");
        }
        byte[] record = Frame.write(block.toByteArray());
        Segment segment = room(record.length);
        index.add(block, new BlockIndex.Location(segment, write(segment, record), record.length));
    }

    static boolean follows(Block block, BlockIndex index) {
        return block.getHeader().getNumber() == index.height()
                && block.getHeader().getPreviousHash().equals(index.head())
                && block.getHeader().getDataHash().equals(ByteString.copyFrom(Headers.dataHash(block.getData())));
    }

    private long write(Segment segment, byte[] record) throws IOException {
        try {
            return segment.append(record);
        } catch (IOException e) {
            failed = segment.broken() || !DiskFull.caused(e);
            if (failed) {
                throw e;
            }
            throw DiskFull.exception(e);
        }
    }

    private Segment room(int length) throws IOException {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && (last.size() == 0 || last.size() + length <= segmentLimit)) {
            return last;
        }
        Segment next = Segment.create(folder, segments.size());
        segments.add(next);
        Folders.force(folder);
        return next;
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This process itself holds it: the same answer as for another one.
        }
        channel.close();
        throw new StoreException(
                StoreException.Code.STORE_IN_USE,
                "another ledger has these block files open",
                "stop it with scripts/down, or give this one a home of its own");
    }

    @Override
    public synchronized void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
        lockChannel.close();
    }
}

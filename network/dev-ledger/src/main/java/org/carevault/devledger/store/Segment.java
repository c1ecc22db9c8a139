// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One append-only file of records. Reads may run beside one writer.
 *
 * <p>Not a {@code FileChannel}: interrupting a thread that reads would close it under everybody else.
 */
final class Segment implements AutoCloseable {
    private final Path file;
    private final RandomAccessFile writer;
    private long size;
    private boolean broken;

    private Segment(Path file) throws IOException {
        this.file = file;
        this.writer = new RandomAccessFile(file.toFile(), "rw");
        this.size = writer.length();
    }

    static Segment open(Path file) throws IOException {
        return new Segment(file);
    }

    static Segment create(Path folder, int number) throws IOException {
        Path file = folder.resolve(name(number));
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        return new Segment(file);
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "%06d.blocks", number);
    }

    String name() {
        return file.getFileName().toString();
    }

    long size() {
        return size;
    }

    /** Whether a failed write could not be taken back: what the file holds at its end is unknown. */
    boolean broken() {
        return broken;
    }

    /** Appends and returns the position once the bytes are on the disk; nothing of a failed write remains. */
    long append(byte[] record) throws IOException {
        long start = size;
        try {
            writer.seek(start);
            writer.write(record);
            writer.getFD().sync();
            size = start + record.length;
            return start;
        } catch (IOException e) {
            takeBack(start, e);
            throw e;
        }
    }

    void truncate(long length) throws IOException {
        writer.setLength(length);
        writer.getFD().sync();
        size = length;
    }

    ByteBuffer content() throws IOException {
        return read(0, Math.toIntExact(size));
    }

    ByteBuffer read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(position);
            reader.readFully(bytes);
        }
        return ByteBuffer.wrap(bytes);
    }

    private void takeBack(long start, IOException cause) {
        try {
            truncate(start);
        } catch (IOException e) {
            cause.addSuppressed(e);
            broken = true;
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One record of a segment: {@code u32 length | u32 CRC32C(payload) | u32 CRC32C(first 8 bytes) | payload | u32 ~length}.
 *
 * <p>The header has a checksum of its own so that a flipped bit in the length is not taken for a torn write; the
 * trailer is written last, so that a record whose trailer is there was written whole and a wrong checksum in it is
 * damage.
 */
final class Frame {
    static final int HEADER = 12;
    static final int TRAILER = 4;

    /** What stands at a position of a segment. */
    enum State {
        WHOLE,
        TORN,
        DAMAGED
    }

    private Frame() {}

    static int size(int payload) {
        return HEADER + payload + TRAILER;
    }

    static byte[] write(byte[] payload) {
        byte[] record = new byte[size(payload.length)];
        var buffer = ByteBuffer.wrap(record);
        buffer.putInt(payload.length).putInt(crc(payload, 0, payload.length));
        buffer.putInt(crc(record, 0, 8));
        buffer.put(payload).putInt(~payload.length);
        return record;
    }

    /** Judges the record that begins at the position of {@code rest}, which reaches to the end of the file. */
    static State judge(ByteBuffer rest) {
        if (rest.remaining() < HEADER) {
            return State.TORN;
        }
        byte[] header = new byte[HEADER];
        rest.duplicate().get(header);
        ByteBuffer fields = ByteBuffer.wrap(header);
        int length = fields.getInt();
        int payloadCrc = fields.getInt();
        if (fields.getInt() != crc(header, 0, 8) || length <= 0) {
            return onlyZeros(rest) ? State.TORN : State.DAMAGED;
        }
        if (rest.remaining() - HEADER - TRAILER < length) {
            return State.TORN;
        }
        return judge(rest, length, payloadCrc);
    }

    /** The payload of a whole record; moves the position of {@code rest} behind it. */
    static byte[] read(ByteBuffer rest) {
        byte[] payload = new byte[rest.getInt(rest.position())];
        rest.position(rest.position() + HEADER);
        rest.get(payload);
        rest.position(rest.position() + TRAILER);
        return payload;
    }

    private static State judge(ByteBuffer rest, int length, int payloadCrc) {
        byte[] payload = new byte[length];
        ByteBuffer record = rest.duplicate();
        record.position(record.position() + HEADER).get(payload);
        boolean complete = record.getInt() == ~length;
        boolean intact = crc(payload, 0, length) == payloadCrc;
        if (complete && intact) {
            return State.WHOLE;
        }
        // Without its trailer, at the very end of the file, a record is one whose writing was cut short.
        return !complete && onlyZeros(record.position(record.position() - TRAILER)) ? State.TORN : State.DAMAGED;
    }

    /** A file system that lost its power may have grown the file without writing into it. */
    private static boolean onlyZeros(ByteBuffer bytes) {
        ByteBuffer rest = bytes.duplicate();
        while (rest.hasRemaining()) {
            if (rest.get() != 0) {
                return false;
            }
        }
        return true;
    }

    private static int crc(byte[] bytes, int offset, int length) {
        var crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}

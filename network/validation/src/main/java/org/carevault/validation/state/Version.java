// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import java.io.ByteArrayOutputStream;

/**
 * Which transaction wrote a key last.
 *
 * @param block the block's number
 * @param transaction the transaction's place in it, from 0
 */
public record Version(long block, long transaction) {
    /** As Fabric's state has it: each number as its length and its big-endian bytes without leading zeros. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        write(block, out);
        write(transaction, out);
        return out.toByteArray();
    }

    private static void write(long number, ByteArrayOutputStream out) {
        var length = (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8;
        out.write(length);
        for (var shift = (length - 1) * 8; shift >= 0; shift -= 8) out.write((int) (number >>> shift));
    }
}

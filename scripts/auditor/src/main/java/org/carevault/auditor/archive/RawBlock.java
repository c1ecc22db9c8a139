// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.archive;

/**
 * One block as it came from its source, unread.
 *
 * @param number the number that the source claims for it
 * @param bytes the serialised block; null when the source should have it and has not
 * @param missing how many blocks from this number on are not there; 0 when this one is
 * @param trouble why the block cannot be opened; null when it can
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record RawBlock(long number, byte[] bytes, long missing, String trouble) {

    public static RawBlock of(long number, byte[] bytes) {
        return new RawBlock(number, bytes, 0, null);
    }

    public static RawBlock missing(long number, long count) {
        return new RawBlock(number, null, count, null);
    }

    public static RawBlock unreadable(long number, String trouble) {
        return new RawBlock(number, null, 0, trouble);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import java.io.IOException;

/** Tells a full disk, quota or file-size limit from other failures; the JDK gives only the system's message. */
public final class DiskFull {
    private DiskFull() {}

    /** Whether the write failed for want of space. */
    public static boolean caused(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device")
                || message.contains("Disk quota exceeded")
                || message.contains("File too large");
    }

    static StoreException exception(IOException e) {
        return new StoreException(
                StoreException.Code.STORE_FULL,
                "the disk that holds the block files is full",
                "make room, then send the same transaction again",
                e);
    }
}

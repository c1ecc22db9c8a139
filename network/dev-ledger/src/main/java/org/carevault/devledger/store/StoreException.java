// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import java.io.IOException;

/** The block files cannot be used; the message is one plain sentence, the hint says what to do about it. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why; stable. */
    public enum Code {
        /** The bytes on disk are not what was written. */
        STORE_DAMAGED,
        /** The disk takes no more. */
        STORE_FULL,
        /** Another process has the block files open. */
        STORE_IN_USE,
        /** An earlier write failed in a way that leaves the file's state unknown. */
        STORE_FAILED
    }

    private final Code code;
    private final String hint;

    StoreException(Code code, String message, String hint) {
        super(code + ": " + message);
        this.code = code;
        this.hint = hint;
    }

    StoreException(Code code, String message, String hint, Throwable cause) {
        this(code, message, hint);
        initCause(cause);
    }

    static StoreException damaged(String message) {
        return new StoreException(
                Code.STORE_DAMAGED,
                message,
                "restore the block files from a backup, or erase the network and start anew");
    }

    public Code code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}

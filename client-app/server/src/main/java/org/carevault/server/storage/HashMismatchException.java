// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.io.IOException;

/** The bytes do not have the hash that they were announced with. */
final class HashMismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    HashMismatchException() {
        super("hash mismatch");
    }
}

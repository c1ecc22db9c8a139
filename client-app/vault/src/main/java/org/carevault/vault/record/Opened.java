// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.nio.file.Path;

/**
 * A document that was checked and written.
 *
 * @param file the document, or its age file when it was left sealed
 * @param slot the slot beside a sealed document, else null
 * @param size of the plaintext in bytes
 */
public record Opened(Access access, Path file, Path slot, long size) {
    public int version() {
        return access.version().version();
    }

    public String transaction() {
        return access.committed().transaction();
    }

    public long block() {
        return access.committed().block();
    }
}

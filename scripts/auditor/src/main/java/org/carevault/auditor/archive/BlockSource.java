// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.archive;

import java.io.IOException;

/** Supplies the blocks of one chain in ascending order without gaps. Used by one thread. */
public interface BlockSource {

    /**
     * The next block, null at the end.
     *
     * @throws IOException when the source as a whole fails; one unreadable block is no such failure
     */
    RawBlock next() throws IOException;
}

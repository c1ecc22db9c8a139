// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.List;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.report.Finding;

/** Watches a verification. Called by one thread, in the order of the chain. */
public interface Witness {

    /** Nothing of interest. */
    Witness NONE = new Witness() {};

    /** A transaction of any kind was checked, with everything that was found about it. */
    default void checked(Examined transaction) {}

    /**
     * A block was checked.
     *
     * @param genuine whether neither this block nor one before it has a finding of code 3
     */
    default void checked(RawBlock block, boolean genuine) {}

    /** What the witness itself has to report when everything was seen. */
    default List<Finding> findings() {
        return List.of();
    }
}

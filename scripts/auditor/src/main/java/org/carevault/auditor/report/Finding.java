// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;

/**
 * One thing that is wrong or could not be checked.
 *
 * @param block the block's number, null where no single block is concerned
 * @param transaction the transaction id, null where no single transaction is concerned
 * @param detail what exactly was seen; never personal data, never a secret; may be null
 */
public record Finding(Reason reason, Long block, String transaction, String detail) {

    /** In the order of the chain, what concerns no block last; the order of discovery decides between equals. */
    static final Comparator<Finding> IN_CHAIN_ORDER =
            Comparator.comparing(Finding::block, Comparator.nullsLast(Comparator.naturalOrder()));

    public static Finding of(Reason reason, String detail) {
        return new Finding(reason, null, null, detail);
    }

    public static Finding at(long block, Reason reason, String detail) {
        return new Finding(reason, block, null, detail);
    }

    public static Finding in(long block, String transaction, Reason reason, String detail) {
        return new Finding(reason, block, transaction, detail);
    }

    /** The exit code that this finding alone would lead to. */
    @JsonProperty("exitCode")
    public int exitCode() {
        return reason.exitCode();
    }

    /** One line for a reader: where, what, and what exactly. */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (block != null) {
            line.append("block ").append(block).append(": ");
        }
        if (transaction != null) {
            line.append("transaction ").append(transaction).append(": ");
        }
        line.append(reason).append(": ").append(reason.sentence());
        return detail == null
                ? line.toString()
                : line.append(" (").append(detail).append(')').toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import java.util.List;
import org.carevault.auditor.report.Finding;
import org.hyperledger.fabric.protos.common.Block;

/**
 * A block taken apart, with everything that can be found wrong without any other block.
 *
 * @param headerHash hex SHA-256 of the header
 * @param metadata null where it is malformed
 * @param transactions in the block's order; null where an envelope cannot be opened
 * @param findings about this block alone
 */
public record WireBlock(
        Block block,
        String headerHash,
        WireMetadata metadata,
        List<WireTransaction> transactions,
        List<Finding> findings) {

    public long number() {
        return block.getHeader().getNumber();
    }
}

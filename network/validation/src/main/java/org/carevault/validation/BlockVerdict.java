// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import java.util.List;
import java.util.Optional;
import org.carevault.validation.state.StateUpdates;

/**
 * What validation found about a block.
 *
 * @param flags one byte for each transaction, as {@code TRANSACTIONS_FILTER} holds them
 * @param updates what its valid transactions change
 * @param commitHash 32 bytes; empty for block 0, which has none
 * @param transactions one for each envelope, in their order
 * @param newConfiguration the configuration in force after this block, where it changes
 */
@SuppressWarnings("ArrayRecordComponent") // Both go into a block's metadata as they are; nobody compares verdicts.
public record BlockVerdict(
        byte[] flags,
        StateUpdates updates,
        byte[] commitHash,
        List<TransactionVerdict> transactions,
        Optional<ChannelConfiguration> newConfiguration) {}

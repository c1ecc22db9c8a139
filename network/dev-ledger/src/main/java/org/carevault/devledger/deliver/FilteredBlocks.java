// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.deliver;

import java.util.List;
import org.carevault.devledger.commit.CommittedEvents;
import org.carevault.devledger.commit.CommittedTransaction;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredChaincodeAction;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.FilteredTransactionActions;

/** Blocks without content: which transactions, how they ended, and the names of their events. */
final class FilteredBlocks {
    private FilteredBlocks() {}

    static FilteredBlock of(Block block) {
        List<CommittedTransaction> transactions = CommittedTransaction.of(block);
        var filtered = FilteredBlock.newBuilder().setNumber(block.getHeader().getNumber());
        for (CommittedTransaction transaction : transactions) {
            filtered.setChannelId(transaction.header().getChannelId());
            filtered.addFilteredTransactions(of(transaction));
        }
        return filtered.build();
    }

    private static FilteredTransaction of(CommittedTransaction transaction) {
        var filtered = FilteredTransaction.newBuilder()
                .setTxid(transaction.header().getTxId())
                .setType(HeaderType.forNumber(transaction.header().getType()))
                .setTxValidationCode(transaction.code());
        if (transaction.isEndorsed()) {
            var actions = FilteredTransactionActions.newBuilder();
            transaction
                    .action()
                    .flatMap(CommittedEvents::event)
                    .filter(event -> !event.getChaincodeId().isEmpty())
                    .ifPresent(event -> actions.addChaincodeActions(
                            FilteredChaincodeAction.newBuilder().setChaincodeEvent(withoutPayload(event))));
            filtered.setTransactionActions(actions);
        }
        return filtered.build();
    }

    private static ChaincodeEvent withoutPayload(ChaincodeEvent event) {
        return event.toBuilder().clearPayload().build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.util.HashMap;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Reads the whole chain. */
final class CommittedBlocks {
    private CommittedBlocks() {}

    /** Valid transactions and the number of their block, up to a transaction that is submitted now. */
    static Map<String, Long> of(Consortium consortium) throws Exception {
        long newest = consortium
                .shelf(Consortium.CITY)
                .newProposal("put")
                .addArguments("newest", "now")
                .build()
                .endorse()
                .submitAsync()
                .getStatus()
                .getBlockNumber();
        Map<String, Long> committed = new HashMap<>();
        var request = consortium.network(Consortium.CITY).newFilteredBlockEventsRequest();
        try (var blocks = request.startBlock(0).build().getEvents()) {
            for (long number = 0; number <= newest; number++) {
                long current = number;
                blocks.next().getFilteredTransactionsList().stream()
                        .filter(transaction -> transaction.getTxValidationCode() == TxValidationCode.VALID)
                        .map(FilteredTransaction::getTxid)
                        .forEach(id -> committed.put(id, current));
            }
        }
        return committed;
    }
}

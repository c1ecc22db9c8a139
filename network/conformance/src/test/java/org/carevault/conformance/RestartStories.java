// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.DUPLICATE_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.junit.jupiter.api.Test;

/** A network that is stopped and started again. */
interface RestartStories extends Stories {

    @Test
    default void what_was_committed_is_there_after_a_restart() throws Exception {
        String key = freshKey();
        SubmittedTransaction written = shelf().newProposal("put")
                .addArguments(key, "kept")
                .build()
                .endorse()
                .submitAsync();
        long block = written.getStatus().getBlockNumber();
        Transaction endorsedBefore =
                shelf().newProposal("append").addArguments(key, "!").build().endorse();
        submit(shelf(), "append", key, "?");

        consortium().ledger().stop();
        consortium().ledger().start();
        consortium().awaitService();

        assertThat(evaluate(shelf(), "get", key)).isEqualTo("kept?");
        assertThat(evaluate(shelf(), "history", key).lines()).hasSize(2);
        assertThat(written.getStatus().getBlockNumber()).isEqualTo(block);
        assertThat(endorsedBefore.submitAsync().getStatus().getCode()).isEqualTo(MVCC_READ_CONFLICT);
    }

    @Test
    default void a_transaction_sent_again_after_a_restart_is_a_duplicate() throws Exception {
        String key = freshKey();
        Transaction transaction =
                shelf().newProposal("append").addArguments(key, "once").build().endorse();
        Status first = transaction.submitAsync().getStatus();
        consortium().ledger().stop();
        consortium().ledger().start();
        consortium().awaitService();

        Status again = transaction.submitAsync().getStatus();

        assertThat(again.getCode()).isEqualTo(VALID);
        assertThat(again.getBlockNumber()).isEqualTo(first.getBlockNumber());
        assertThat(flags(transaction.getTransactionId(), first.getBlockNumber()))
                .containsExactly(VALID, DUPLICATE_TXID);
        assertThat(evaluate(shelf(), "get", key)).isEqualTo("once");
    }

    private List<Object> flags(String transactionId, long from) throws Exception {
        List<Object> flags = new ArrayList<>();
        var network = consortium().network(Consortium.CITY);
        try (var blocks =
                network.newFilteredBlockEventsRequest().startBlock(from).build().getEvents()) {
            while (flags.size() < 2) {
                blocks.next().getFilteredTransactionsList().stream()
                        .filter(transaction -> transaction.getTxid().equals(transactionId))
                        .map(FilteredTransaction::getTxValidationCode)
                        .forEach(flags::add);
            }
        }
        return flags;
    }
}

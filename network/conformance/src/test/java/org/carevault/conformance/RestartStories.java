// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;

import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
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
}

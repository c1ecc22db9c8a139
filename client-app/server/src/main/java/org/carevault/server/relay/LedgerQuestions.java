// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import java.util.List;
import org.carevault.server.ledger.SignedCall;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.CommittedTransaction;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/**
 * What members may ask a peer's own query chaincode through this app, to have it signed by that peer: the block of a
 * transaction, for those who may see it (Fabric's core/scc/qscc). Thread-safe.
 */
final class LedgerQuestions {
    static final String CHAINCODE = "qscc";

    private final ReadModel model;

    LedgerQuestions(ReadModel model) {
        this.model = model;
    }

    /**
     * Before the question is endorsed.
     *
     * @throws Problem BAD_REQUEST for another question or channel; NOT_FOUND, or FORBIDDEN, for a transaction
     */
    void check(SignedCall call, Member member) {
        List<String> asked = call.arguments();
        if (!call.function().equals("GetBlockByTxID")
                || asked.size() != 2
                || !asked.get(0).equals(call.channel())) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The relay carries no such question to the ledger.");
        }
        requireShown(asked.get(1), member);
    }

    private void requireShown(String transaction, Member member) {
        boolean shown = model.atHead(head -> {
            CommittedTransaction found = head.transaction(transaction)
                    .orElseThrow(
                            () -> Problem.of(ProblemCode.NOT_FOUND, "No block that is here holds that transaction."));
            return head.blocks().shows(found.block(), member);
        });
        if (!shown) {
            throw Problem.of(ProblemCode.FORBIDDEN, "Nothing in the transaction's block concerns you.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.block;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.ledger.PeerBlock;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** What the peers of two organisations say of a transaction: in which block it stands and what became of it. */
record Statement(String transaction, long block, List<PeerBlock> peers) {

    /**
     * Takes two peers' answers.
     *
     * @throws Problem LEDGER_UNAVAILABLE when there are fewer
     */
    Statement {
        if (peers.size() < 2) {
            throw Problem.of(ProblemCode.LEDGER_UNAVAILABLE, "Fewer than two organisations' peers answer.");
        }
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("transaction", transaction);
        view.put("block", block);
        view.put("statements", peers.stream().map(this::view).toList());
        view.put("agree", peers.stream().map(this::said).distinct().count() == 1);
        return view;
    }

    private Map<String, Object> view(PeerBlock peer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("organisation", peer.organisation());
        view.putAll(said(peer));
        return view;
    }

    private Map<String, Object> said(PeerBlock peer) {
        LedgerBlock told = peer.block();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("blockHash", hex(told.hash()));
        said.put("previousHash", hex(told.previousHash()));
        said.put("dataHash", hex(told.dataHash()));
        said.put("commitHash", hex(told.commitHash()));
        said.put("flag", peer.flag(transaction));
        return said;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

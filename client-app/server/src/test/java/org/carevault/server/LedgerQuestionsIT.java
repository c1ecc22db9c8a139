// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Base64;
import java.util.List;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.server.chain.Stories;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members have a peer's own query chaincode sign for them. */
class LedgerQuestionsIT {
    private static final String CHANNEL = "health";

    @RegisterExtension
    private static final Town TOWN = new Town();

    private static Actor asha;
    private static String transaction;
    private static long number;

    @BeforeAll
    static void start() throws Exception {
        asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        Sha256 hash = Sha256.hash(new byte[1]);
        transaction = asha.submit(Stories.create(Stories.record(), asha.id(), Stories.object(), hash, null));
        number = asha.http()
                .get("/transactions/" + transaction)
                .json()
                .path("block")
                .asLong();
    }

    @Test
    void each_organisations_peer_signs_the_block_that_it_holds() throws Exception {
        byte[] block = asha.http().get("/blocks/" + number).body();

        for (String organisation : List.of(Stack.CITY, Stack.LAKESIDE)) {
            var signed = signed(blockOf(transaction, asha, organisation));

            assertThat(Block.parseFrom(answer(signed))).isEqualTo(Block.parseFrom(block));
            assertThat(signed.getEndorsementsList()).singleElement().satisfies(endorsement -> assertThat(
                            SerializedIdentity.parseFrom(endorsement.getEndorser())
                                    .getMspid())
                    .isEqualTo(organisation));
        }
    }

    @Test
    void other_questions_to_a_peer_are_not_carried() {
        assertThat(List.of(
                        asha.askPeer(Stack.CITY, "GetBlockByNumber", CHANNEL, "0")
                                .code(),
                        asha.askPeer(Stack.CITY, "GetChainInfo", CHANNEL).code(),
                        asha.askPeer(Stack.CITY, "GetBlockByTxID", CHANNEL).code(),
                        asha.askPeer(Stack.CITY, "GetBlockByTxID", "another", transaction)
                                .code()))
                .containsOnly("BAD_REQUEST");
    }

    @Test
    void nobody_asks_a_peer_without_a_session() {
        var stranger = new Actor(asha, TOWN.stack().address(Stack.CITY));

        assertThat(blockOf(transaction, stranger, Stack.CITY).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void somebody_elses_block_is_for_auditors_only() {
        Actor ravi = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        Actor auditor = TOWN.people().newcomer(Stack.REGULATOR, Role.AUDITOR);

        assertThat(blockOf(transaction, ravi, Stack.CITY).code()).isEqualTo("FORBIDDEN");
        assertThat(blockOf(transaction, auditor, Stack.CITY).status()).isEqualTo(200);
    }

    @Test
    void a_transaction_that_is_not_on_the_chain_is_not_found() {
        assertThat(blockOf("ab".repeat(32), asha, Stack.CITY).code()).isEqualTo("NOT_FOUND");
    }

    private static Answer blockOf(String transaction, Actor asker, String organisation) {
        return asker.askPeer(organisation, "GetBlockByTxID", CHANNEL, transaction);
    }

    private static ChaincodeEndorsedAction signed(Answer endorsed) throws InvalidProtocolBufferException {
        var envelope = Envelope.parseFrom(Base64.getDecoder().decode(endorsed.text("transaction")));
        var transaction =
                Transaction.parseFrom(Payload.parseFrom(envelope.getPayload()).getData());
        return ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload())
                .getAction();
    }

    private static ByteString answer(ChaincodeEndorsedAction signed) throws InvalidProtocolBufferException {
        var answer = ProposalResponsePayload.parseFrom(signed.getProposalResponsePayload());
        return ChaincodeAction.parseFrom(answer.getExtension()).getResponse().getPayload();
    }
}

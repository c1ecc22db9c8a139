// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_COMMON_HEADER;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_HEADER_EXTENSION;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PROPOSAL_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_RESPONSE_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_RWSET;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_CHAINCODE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_ENDORSER_TRANSACTION;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_OTHER_REASON;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.UNSUPPORTED_TX_PAYLOAD;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.validation.channel.Results;
import org.carevault.validation.channel.TestChain;
import org.carevault.validation.channel.TestChannel;
import org.carevault.validation.channel.TransactionDraft;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** The form that a transaction must have. */
class FormTest {
    private static final ByteString RUBBISH = ByteString.copyFromUtf8("\u0007rubbish");

    private final TestChain chain = new TestChain(new TestChannel());

    @Test
    void bytes_that_are_no_envelope() throws ConfigurationException {
        var verdict = chain.verdict(List.of(RUBBISH)).transactions().get(0);

        assertThat(verdict.flag()).isEqualTo(INVALID_OTHER_REASON);
        assertThat(verdict.isValid()).isFalse();
    }

    @Test
    void an_envelope_without_a_payload_that_can_be_read() {
        var envelope = Envelope.newBuilder().setPayload(RUBBISH).build();

        assertThat(chain.commit(envelope)).containsExactly(BAD_PAYLOAD);
    }

    @Test
    void an_envelope_with_nothing_in_it() {
        assertThat(chain.commit(Envelope.getDefaultInstance())).containsExactly(BAD_COMMON_HEADER);
    }

    @Test
    void an_epoch_other_than_0() {
        refused(call().header(header -> header.setEpoch(1)), BAD_COMMON_HEADER);
    }

    @Test
    void a_message_that_is_no_transaction() {
        refused(call().header(header -> header.setType(HeaderType.MESSAGE_VALUE)), BAD_COMMON_HEADER);
    }

    @Test
    void an_update_of_the_configuration_that_orderers_have_not_turned_into_one() {
        refused(call().header(header -> header.setType(HeaderType.CONFIG_UPDATE_VALUE)), UNSUPPORTED_TX_PAYLOAD);
    }

    @Test
    void no_nonce() {
        refused(call().signatureHeader(header -> header.clearNonce()), BAD_COMMON_HEADER);
    }

    @Test
    void a_transaction_id_of_somebody_elses_choice() {
        refused(call().header(header -> header.setTxId("00".repeat(32))), BAD_PROPOSAL_TXID);
    }

    @Test
    void two_actions_in_one_transaction() {
        refused(call().transaction(all -> all.addActions(all.getActions(0))), INVALID_ENDORSER_TRANSACTION);
    }

    @Test
    void endorsements_of_another_proposal() {
        refused(call().response(response -> response.setProposalHash(RUBBISH)), INVALID_ENDORSER_TRANSACTION);
    }

    @Test
    void a_header_extension_that_cannot_be_read() {
        refused(call().header(header -> header.setExtension(RUBBISH)), BAD_HEADER_EXTENSION);
    }

    @Test
    void an_answer_that_is_missing() {
        refused(call().response(response -> response.clearExtension()), BAD_RESPONSE_PAYLOAD);
    }

    @Test
    void results_that_are_no_read_write_set() {
        refused(call().action(action -> action.setResults(RUBBISH)), BAD_RWSET);
    }

    @Test
    void an_answer_of_no_chaincode() {
        refused(call().action(action -> action.clearChaincodeId()), INVALID_OTHER_REASON);
    }

    @Test
    void an_answer_of_no_version() {
        refused(
                call().action(action -> action.setChaincodeId(
                        action.getChaincodeId().toBuilder().clearVersion())),
                INVALID_CHAINCODE);
    }

    @Test
    void an_event_of_another_chaincode() {
        var event = ChaincodeEvent.newBuilder().setChaincodeId("other").build();

        refused(call().action(action -> action.setEvents(event.toByteString())), INVALID_OTHER_REASON);
    }

    private TransactionDraft call() {
        return chain.call(Results.of(TestChain.RECORDS).writes("k", "v"));
    }

    private void refused(TransactionDraft draft, TxValidationCode flag) {
        assertThat(chain.commit(draft.envelope())).containsExactly(flag);
        assertThat(chain.value("k")).isNull();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * The one action of an endorsed transaction. Immutable.
 *
 * @param payload proposal payload and endorsed action as they came
 * @param response what every endorser signed
 * @param chaincode results, event and response; empty where they cannot be read
 * @param readWriteSet the results taken apart; empty where they cannot be read
 */
public record EndorsedAction(
        ChaincodeActionPayload payload,
        ProposalResponsePayload response,
        Optional<ChaincodeAction> chaincode,
        Optional<List<NamespaceSet>> readWriteSet) {

    static EndorsedAction of(Payload payload) throws FlawException {
        try {
            var transaction = Transaction.parseFrom(payload.getData());
            if (transaction.getActionsCount() != 1) throw invalid("a transaction has exactly one action");
            var header = SignatureHeader.parseFrom(transaction.getActions(0).getHeader());
            if (header.getNonce().isEmpty() || header.getCreator().isEmpty())
                throw invalid("the action's header has no nonce or no creator");
            var action =
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
            var response = ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload());
            checkProposalHash(payload, transaction.getActions(0).getHeader(), action, response);
            return withResults(action, response);
        } catch (InvalidProtocolBufferException e) {
            throw invalid("the transaction cannot be read");
        }
    }

    private static FlawException invalid(String reason) {
        return new FlawException(TxValidationCode.INVALID_ENDORSER_TRANSACTION, reason);
    }

    /** Over the bytes as they came: headers are never serialised again. */
    private static void checkProposalHash(
            Payload payload, ByteString header, ChaincodeActionPayload action, ProposalResponsePayload response)
            throws FlawException {
        var hash = Headers.sha256(
                payload.getHeader().getChannelHeader().toByteArray(),
                header.toByteArray(),
                action.getChaincodeProposalPayload().toByteArray());
        if (!response.getProposalHash().equals(ByteString.copyFrom(hash)))
            throw invalid("the endorsers signed another proposal");
    }

    private static EndorsedAction withResults(ChaincodeActionPayload payload, ProposalResponsePayload response) {
        if (response.getExtension().isEmpty())
            return new EndorsedAction(payload, response, Optional.empty(), Optional.empty());
        ChaincodeAction chaincode;
        try {
            chaincode = ChaincodeAction.parseFrom(response.getExtension());
        } catch (InvalidProtocolBufferException e) {
            return new EndorsedAction(payload, response, Optional.empty(), Optional.empty());
        }
        try {
            var sets = NamespaceSet.of(chaincode.getResults());
            return new EndorsedAction(payload, response, Optional.of(chaincode), Optional.of(sets));
        } catch (InvalidProtocolBufferException e) {
            return new EndorsedAction(payload, response, Optional.of(chaincode), Optional.empty());
        }
    }

    /** The endorsements, in the order in which they came. */
    public List<Endorsement> endorsements() {
        return payload.getAction().getEndorsementsList();
    }

    /** The bytes that an endorser signed: the response payload and its own identity. */
    public byte[] signedBy(Endorsement endorsement) {
        return payload.getAction()
                .getProposalResponsePayload()
                .concat(endorsement.getEndorser())
                .toByteArray();
    }
}

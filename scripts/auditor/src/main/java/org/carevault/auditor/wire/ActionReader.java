// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.auditor.report.Reason;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Takes the one action of an endorser transaction apart. */
final class ActionReader {
    private ActionReader() {}

    /** Reads the action and adds its endorsements to the signatures. */
    static ContractAction read(Payload payload, List<SignedPart> signatures) throws WireException {
        Transaction transaction = Strict.canonical(Transaction.parser(), payload.getData(), "the transaction");
        if (transaction.getActionsCount() != 1) {
            throw new WireException(Reason.MALFORMED_ENVELOPE, "the transaction has not exactly one action");
        }
        TransactionAction only = transaction.getActions(0);
        if (!only.getHeader().equals(payload.getHeader().getSignatureHeader())) {
            throw new WireException(Reason.MALFORMED_ENVELOPE, "the action's header is not the envelope's");
        }
        ChaincodeActionPayload action =
                Strict.canonical(ChaincodeActionPayload.parser(), only.getPayload(), "the action");
        ByteString response = action.getAction().getProposalResponsePayload();
        for (Endorsement endorsement : action.getAction().getEndorsementsList()) {
            signatures.add(new SignedPart(
                    endorsement.getEndorser(),
                    response.concat(endorsement.getEndorser()),
                    endorsement.getSignature(),
                    Reason.ENDORSEMENT_SIGNATURE));
        }
        List<ByteString> endorsers = action.getAction().getEndorsementsList().stream()
                .map(Endorsement::getEndorser)
                .toList();
        return result(response, input(action.getChaincodeProposalPayload()), endorsers);
    }

    private static ContractAction result(ByteString response, ChaincodeInput input, List<ByteString> endorsers)
            throws WireException {
        ProposalResponsePayload payload = Strict.parse(ProposalResponsePayload.parser(), response, "the response");
        ChaincodeAction action = Strict.parse(ChaincodeAction.parser(), payload.getExtension(), "the result");
        ChaincodeEvent event = action.getEvents().isEmpty()
                ? null
                : Strict.parse(ChaincodeEvent.parser(), action.getEvents(), "the event");
        return new ContractAction(
                action.getChaincodeId(),
                input.getArgsList(),
                action.getResponse(),
                event,
                WriteSets.read(action.getResults()),
                endorsers);
    }

    private static ChaincodeInput input(ByteString bytes) throws WireException {
        ChaincodeProposalPayload payload = Strict.parse(ChaincodeProposalPayload.parser(), bytes, "the proposal");
        Strict.unused(payload.getTransientMapCount() > 0, "the transient map");
        ChaincodeInput input = Strict.parse(ChaincodeInvocationSpec.parser(), payload.getInput(), "the call")
                .getChaincodeSpec()
                .getInput();
        Strict.unused(input.getDecorationsCount() > 0, "a decoration");
        return input;
    }
}

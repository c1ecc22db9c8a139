// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** What peers answered to one proposal; all that endorse must have signed the same bytes. */
final class Endorsements {
    private final Map<Peer, Endorsement> endorsements = new LinkedHashMap<>();
    private final Map<Peer, ErrorDetail> errors = new LinkedHashMap<>();
    private ByteString payload;

    void add(Peer peer, Endorser.Outcome outcome) {
        if (payload == null) {
            payload = outcome.payload();
        }
        if (payload.equals(outcome.payload())) {
            endorsements.put(peer, outcome.endorsement());
        } else {
            addError(peer, "ProposalResponsePayloads do not match");
        }
    }

    void addError(Peer peer, String message) {
        errors.put(peer, RpcErrors.detail(peer, message));
    }

    boolean has(Peer peer) {
        return endorsements.containsKey(peer);
    }

    boolean hasAll(Collection<Peer> peers) {
        return endorsements.keySet().containsAll(peers);
    }

    boolean failed(Peer peer) {
        return errors.containsKey(peer);
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Leaves out endorsements that were collected on the way to a layout that did not work out. */
    Endorsements only(Collection<Peer> peers) {
        endorsements.keySet().retainAll(peers);
        return this;
    }

    StatusRuntimeException notEndorsed() {
        return RpcErrors.error(
                Code.ABORTED, "failed to endorse transaction, see attached details for more info", errors());
    }

    StatusRuntimeException notEnough() {
        return RpcErrors.error(
                Code.ABORTED,
                "failed to collect enough transaction endorsements, see attached details for more info",
                errors());
    }

    private List<ErrorDetail> errors() {
        return List.copyOf(errors.values());
    }

    TxReadWriteSet readWriteSet() {
        try {
            var response = ProposalResponsePayload.parseFrom(payload);
            return TxReadWriteSet.parseFrom(
                    ChaincodeAction.parseFrom(response.getExtension()).getResults());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer wrote this payload itself", e);
        }
    }

    /** The transaction as the client is to sign it. */
    Envelope prepare(Proposal proposal) {
        var action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal.payload())
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(payload)
                        .addAllEndorsements(endorsements.values()));
        var transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(proposal.header().getSignatureHeader())
                        .setPayload(action.build().toByteString()));
        var content = Payload.newBuilder()
                .setHeader(proposal.header())
                .setData(transaction.build().toByteString());
        return Envelope.newBuilder().setPayload(content.build().toByteString()).build();
    }
}

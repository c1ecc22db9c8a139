// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.gateway;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * A client's proposal, taken apart once. Headers are kept as they were received, because they are hashed and signed over.
 *
 * @param payload what goes into the transaction: the input without transient data
 * @param hash binds an endorsement to this proposal
 */
record Proposal(
        SignedProposal signed,
        Header header,
        ChannelHeader channelHeader,
        SignatureHeader signatureHeader,
        String chaincode,
        ChaincodeInput input,
        ByteString payload,
        boolean hasTransientData,
        ByteString hash) {

    /** @throws ProposalException naming the first thing that is not as it must be */
    static Proposal parse(SignedProposal signed) throws ProposalException {
        if (signed.getProposalBytes().isEmpty()) {
            throw ProposalException.refused("a signed proposal is required");
        }
        try {
            var proposal = org.hyperledger.fabric.protos.peer.Proposal.parseFrom(signed.getProposalBytes());
            return parse(signed, Header.parseFrom(proposal.getHeader()), proposal.getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw ProposalException.refused("error unmarshaling proposal: " + e.getMessage());
        }
    }

    private static Proposal parse(SignedProposal signed, Header header, ByteString body)
            throws InvalidProtocolBufferException, ProposalException {
        var channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
        var extension = ChaincodeHeaderExtension.parseFrom(channelHeader.getExtension());
        var payload = ChaincodeProposalPayload.parseFrom(body);
        var spec = ChaincodeInvocationSpec.parseFrom(payload.getInput());
        String chaincode = extension.getChaincodeId().getName();
        require(!channelHeader.getChannelId().isEmpty(), "no channel id provided");
        require(!chaincode.isEmpty(), "ChaincodeHeaderExtension.ChaincodeId.Name is empty");
        require(spec.hasChaincodeSpec(), "chaincode invocation spec did not contain chaincode spec");
        require(spec.getChaincodeSpec().hasInput(), "chaincode input did not contain any input");
        ByteString kept = ChaincodeProposalPayload.newBuilder()
                .setInput(payload.getInput())
                .build()
                .toByteString();
        return new Proposal(
                signed,
                header,
                channelHeader,
                SignatureHeader.parseFrom(header.getSignatureHeader()),
                chaincode,
                spec.getChaincodeSpec().getInput(),
                kept,
                payload.getTransientMapCount() > 0,
                sha256(header.getChannelHeader()
                        .concat(header.getSignatureHeader())
                        .concat(kept)));
    }

    String channel() {
        return channelHeader.getChannelId();
    }

    String transaction() {
        return channelHeader.getTxId();
    }

    private static void require(boolean holds, String otherwise) throws ProposalException {
        if (!holds) {
            throw ProposalException.refused(otherwise);
        }
    }

    static ByteString sha256(ByteString content) {
        try {
            return ByteString.copyFrom(MessageDigest.getInstance("SHA-256").digest(content.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

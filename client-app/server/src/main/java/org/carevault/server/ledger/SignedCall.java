// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carevault.model.rule.Caller;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.Transaction;

/**
 * What the relay must know of bytes that a client signed, and no more; the signature is the ledger's to check.
 *
 * @param arguments what the function is called with
 * @param time when the client claims to have made it
 * @param creator who claims to have signed
 */
public record SignedCall(
        String transaction,
        String channel,
        String chaincode,
        String function,
        List<String> arguments,
        Instant time,
        Caller creator) {

    /**
     * Reads a serialized SignedProposal.
     *
     * @return empty when the bytes are no signed proposal of a function with an argument
     */
    public static Optional<SignedCall> ofProposal(byte[] signedProposal) {
        try {
            Proposal proposal =
                    Proposal.parseFrom(SignedProposal.parseFrom(signedProposal).getProposalBytes());
            return of(Header.parseFrom(proposal.getHeader()), CallReader.arguments(proposal.getPayload()));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a serialized transaction envelope.
     *
     * @return empty when the bytes are no transaction envelope with one action
     */
    public static Optional<SignedCall> ofEnvelope(byte[] envelope) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            Transaction transaction = Transaction.parseFrom(payload.getData());
            if (transaction.getActionsCount() != 1) {
                return Optional.empty();
            }
            var content =
                    ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
            return of(payload.getHeader(), CallReader.arguments(content.getChaincodeProposalPayload()));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private static Optional<SignedCall> of(Header header, List<ByteString> arguments)
            throws InvalidProtocolBufferException {
        ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
        String chaincode = ChaincodeHeaderExtension.parseFrom(channel.getExtension())
                .getChaincodeId()
                .getName();
        if (arguments.size() < 2) {
            return Optional.empty();
        }
        Optional<Instant> time = time(channel.getTimestamp());
        if (time.isEmpty()) {
            return Optional.empty();
        }
        return CallReader.caller(header.getSignatureHeader())
                .map(creator -> new SignedCall(
                        channel.getTxId(),
                        channel.getChannelId(),
                        chaincode,
                        arguments.get(0).toStringUtf8(),
                        arguments.stream().skip(1).map(ByteString::toStringUtf8).toList(),
                        time.get(),
                        creator));
    }

    private static Optional<Instant> time(Timestamp claimed) {
        try {
            return Optional.of(Instant.ofEpochSecond(claimed.getSeconds(), claimed.getNanos()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}

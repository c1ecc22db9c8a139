// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.carevault.vault.sealing.Digests;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * One call of one chaincode function, built here and nowhere else, so that nobody can put other words into the member's mouth. Immutable;
 * keeps the bytes it sent, because whatever comes back is compared with them.
 */
public final class Proposal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 24;

    private final Target target;
    private final String function;
    private final String argument;
    private final Instant time;
    private final String transaction;
    private final ByteString channelHeader;
    private final ByteString signatureHeader;
    private final ByteString payload;
    private final byte[] signed;

    /** Builds and signs the call; {@code now} is cut to milliseconds and becomes the transaction's claimed time. */
    public Proposal(Target target, Signer signer, String function, String argument, Instant now) {
        this(target, signer, function, argument, now, freshNonce());
    }

    /** The same with a nonce that is known before, for those who compare bytes. */
    Proposal(Target target, Signer signer, String function, String argument, Instant now, byte[] nonce) {
        this.target = target;
        this.function = function;
        this.argument = argument;
        this.time = now.truncatedTo(ChronoUnit.MILLIS);
        var creator = signer.creator();
        this.transaction = HexFormat.of().formatHex(Digests.sha256(nonce, creator));
        this.signatureHeader = SignatureHeader.newBuilder()
                .setCreator(ByteString.copyFrom(creator))
                .setNonce(ByteString.copyFrom(nonce))
                .build()
                .toByteString();
        this.channelHeader = channelHeader();
        this.payload = payload();
        this.signed = sign(signer);
    }

    private static byte[] freshNonce() {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    private ChaincodeID chaincode() {
        return ChaincodeID.newBuilder().setName(target.chaincode()).build();
    }

    private ByteString channelHeader() {
        var extension = ChaincodeHeaderExtension.newBuilder().setChaincodeId(chaincode());
        return ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(target.channel())
                .setTxId(transaction)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
                .setExtension(extension.build().toByteString())
                .build()
                .toByteString();
    }

    private ByteString payload() {
        var input = ChaincodeInput.newBuilder()
                .addArgs(ByteString.copyFromUtf8(function))
                .addArgs(ByteString.copyFromUtf8(argument));
        var spec = ChaincodeSpec.newBuilder()
                .setType(ChaincodeSpec.Type.JAVA)
                .setChaincodeId(chaincode())
                .setInput(input);
        return ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeInvocationSpec.newBuilder()
                        .setChaincodeSpec(spec)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
    }

    private byte[] sign(Signer signer) {
        var bytes = org.hyperledger.fabric.protos.peer.Proposal.newBuilder()
                .setHeader(header().toByteString())
                .setPayload(payload)
                .build()
                .toByteString();
        return SignedProposal.newBuilder()
                .setProposalBytes(bytes)
                .setSignature(ByteString.copyFrom(signer.sign(bytes.toByteArray())))
                .build()
                .toByteArray();
    }

    /** The serialised {@code SignedProposal}, for the relay. */
    public byte[] signed() {
        return signed.clone();
    }

    /** The transaction id, 64 hex characters. */
    public String transaction() {
        return transaction;
    }

    public Target target() {
        return target;
    }

    public String function() {
        return function;
    }

    public String argument() {
        return argument;
    }

    public Instant time() {
        return time;
    }

    Header header() {
        return Header.newBuilder()
                .setChannelHeader(channelHeader)
                .setSignatureHeader(signatureHeader)
                .build();
    }

    ByteString signatureHeader() {
        return signatureHeader;
    }

    ByteString payloadBytes() {
        return payload;
    }

    /** What endorsers write into their answers: headers and input, byte for byte. */
    byte[] hash() {
        return Digests.sha256(channelHeader.toByteArray(), signatureHeader.toByteArray(), payload.toByteArray());
    }
}

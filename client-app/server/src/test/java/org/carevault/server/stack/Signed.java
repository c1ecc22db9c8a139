// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.stack;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** Builds and signs what a client builds and signs. */
final class Signed {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signed() {}

    static byte[] proposal(ByteString creator, Signer signer, String chaincode, String function, String... arguments) {
        ByteString salt = ByteString.copyFrom(nonce(24));
        var id = ChaincodeID.newBuilder().setName(chaincode);
        var input = ChaincodeInput.newBuilder().addArgs(ByteString.copyFromUtf8(function));
        Stream.of(arguments).map(ByteString::copyFromUtf8).forEach(input::addArgs);
        var spec = ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setType(ChaincodeSpec.Type.NODE)
                        .setChaincodeId(id)
                        .setInput(input));
        Proposal proposal = Proposal.newBuilder()
                .setHeader(header(creator, salt, id).toByteString())
                .setPayload(ChaincodeProposalPayload.newBuilder()
                        .setInput(spec.build().toByteString())
                        .build()
                        .toByteString())
                .build();
        return SignedProposal.newBuilder()
                .setProposalBytes(proposal.toByteString())
                .setSignature(sign(signer, proposal.toByteArray()))
                .build()
                .toByteArray();
    }

    static byte[] nonce(int size) {
        byte[] nonce = new byte[size];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    static byte[] envelope(Signer signer, byte[] unsigned) {
        try {
            Envelope envelope = Envelope.parseFrom(unsigned);
            return envelope.toBuilder()
                    .setSignature(sign(signer, envelope.getPayload().toByteArray()))
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Header header(ByteString creator, ByteString nonce, ChaincodeID.Builder chaincode) {
        Instant now = Instant.now();
        var channel = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId("health")
                .setTxId(HexFormat.of().formatHex(sha256(nonce.concat(creator).toByteArray())))
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(chaincode)
                        .build()
                        .toByteString());
        var signature = SignatureHeader.newBuilder().setCreator(creator).setNonce(nonce);
        return Header.newBuilder()
                .setChannelHeader(channel.build().toByteString())
                .setSignatureHeader(signature.build().toByteString())
                .build();
    }

    private static ByteString sign(Signer signer, byte[] message) {
        try {
            return ByteString.copyFrom(signer.sign(sha256(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

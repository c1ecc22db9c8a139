// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** A peer's end of the chaincode stream, on an empty ledger. */
final class Dialler implements AutoCloseable {
    private final BlockingQueue<ChaincodeMessage> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final ManagedChannel channel;
    private final StreamObserver<ChaincodeMessage> stream;

    Dialler(int port) {
        this(port, InsecureChannelCredentials.create());
    }

    Dialler(int port, ChannelCredentials credentials) {
        channel =
                Grpc.newChannelBuilderForAddress("127.0.0.1", port, credentials).build();
        stream = ChaincodeGrpc.newStub(channel).connect(new StreamObserver<>() {
            @Override
            public void onNext(ChaincodeMessage message) {
                received.add(message);
            }

            @Override
            public void onError(Throwable broken) {
                ends.add(broken.getMessage());
            }

            @Override
            public void onCompleted() {
                // The chaincode never ends a stream.
            }
        });
    }

    ChaincodeMessage next() throws InterruptedException {
        var message = received.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("the chaincode sent nothing");
        }
        return message;
    }

    /** With which error the stream ended. */
    String end() throws InterruptedException {
        var error = ends.poll(30, TimeUnit.SECONDS);
        if (error == null) {
            throw new AssertionError("the stream did not end");
        }
        return error;
    }

    void send(ChaincodeMessage.Type type) {
        stream.onNext(ChaincodeMessage.newBuilder().setType(type).build());
    }

    void call(Person person, String transaction, String function, String argument) {
        var input = ChaincodeInput.newBuilder()
                .addArgs(ByteString.copyFromUtf8(function))
                .addArgs(ByteString.copyFromUtf8(argument));
        stream.onNext(ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.TRANSACTION)
                .setChannelId("health")
                .setTxid(transaction)
                .setPayload(input.build().toByteString())
                .setProposal(proposal(person, transaction))
                .build());
    }

    private static SignedProposal proposal(Person person, String transaction) {
        var channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId("health")
                .setTxId(transaction)
                .setTimestamp(Timestamp.newBuilder().setSeconds(1_800_000_000L));
        var signatureHeader = SignatureHeader.newBuilder().setCreator(ByteString.copyFrom(person.creator()));
        var header = Header.newBuilder()
                .setChannelHeader(channelHeader.build().toByteString())
                .setSignatureHeader(signatureHeader.build().toByteString());
        var proposal = Proposal.newBuilder().setHeader(header.build().toByteString());
        return SignedProposal.newBuilder()
                .setProposalBytes(proposal.build().toByteString())
                .build();
    }

    /** Answers the chaincode's question with an empty value, as a ledger without the key does. */
    void answerNothing(ChaincodeMessage question) {
        stream.onNext(ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.RESPONSE)
                .setChannelId(question.getChannelId())
                .setTxid(question.getTxid())
                .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}

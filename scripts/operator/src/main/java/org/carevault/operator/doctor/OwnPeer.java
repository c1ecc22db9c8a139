// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.Argument;
import org.carevault.operator.Network;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryApprovedChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;

/** One organisation's own peer, asked as its administrator; no other organisation's peer answers in its place. */
final class OwnPeer implements AutoCloseable {
    private static final String LIFECYCLE = "_lifecycle";
    private static final int SECONDS = 5;

    private final Network network;
    private final Network.Organisation organisation;
    private final ManagedChannel channel;
    private final Gateway gateway;

    private OwnPeer(Network network, Network.Organisation organisation, ManagedChannel channel, Gateway gateway) {
        this.network = network;
        this.organisation = organisation;
        this.channel = channel;
        this.gateway = gateway;
    }

    /** Dials with the first question only. */
    static OwnPeer of(Path run, Network network, Network.Organisation organisation) throws IOException {
        var msp = run.resolve("organisations").resolve(organisation.msp()).resolve("admin/msp");
        try (var certificate = Files.newBufferedReader(msp.resolve("signcerts/cert.pem"));
                var key = Files.newBufferedReader(msp.resolve("keystore/key.pem"))) {
            var channel = Grpc.newChannelBuilder(organisation.peer(), credentials(run, organisation))
                    .build();
            var gateway = Gateway.newInstance()
                    .identity(new X509Identity(organisation.msp(), Identities.readX509Certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
                    .hash(Hash.SHA256)
                    .connection(channel)
                    .evaluateOptions(options -> options.withDeadlineAfter(SECONDS, TimeUnit.SECONDS))
                    .connect();
            return new OwnPeer(network, organisation, channel, gateway);
        } catch (CertificateException | InvalidKeyException e) {
            throw new IOException("the administrator's identity in " + msp + " cannot be read", e);
        }
    }

    private static ChannelCredentials credentials(Path run, Network.Organisation organisation) throws IOException {
        return organisation.peerTlsCa() == null
                ? InsecureChannelCredentials.create()
                : TlsChannelCredentials.newBuilder()
                        .trustManager(run.resolve(organisation.peerTlsCa()).toFile())
                        .build();
    }

    /** The chaincode definition in force, as this peer knows it. */
    QueryChaincodeDefinitionResult committed() throws GatewayException, InvalidProtocolBufferException {
        var question = QueryChaincodeDefinitionArgs.newBuilder()
                .setName(network.chaincode())
                .build();
        return QueryChaincodeDefinitionResult.parseFrom(
                evaluate(LIFECYCLE, "QueryChaincodeDefinition", question.toByteArray()));
    }

    /** The package that the organisation approved for the definition with that sequence. */
    String approvedPackage(long sequence) throws GatewayException, InvalidProtocolBufferException {
        var question = QueryApprovedChaincodeDefinitionArgs.newBuilder()
                .setName(network.chaincode())
                .setSequence(sequence)
                .build();
        return QueryApprovedChaincodeDefinitionResult.parseFrom(
                        evaluate(LIFECYCLE, "QueryApprovedChaincodeDefinition", question.toByteArray()))
                .getSource()
                .getLocalPackage()
                .getPackageId();
    }

    /** What the organisation's own chaincode service answers. */
    String ask(Argument argument) throws GatewayException {
        var text = argument.toJson().getBytes(StandardCharsets.UTF_8);
        return new String(evaluate(network.chaincode(), argument.function(), text), StandardCharsets.UTF_8);
    }

    /** Whether the chaincode refused with this code, which leads its message. */
    static boolean says(GatewayException refusal, ErrorCode code) {
        var description = refusal.getStatus().getDescription();
        return Stream.concat(
                        Stream.ofNullable(description),
                        refusal.getDetails().stream().map(ErrorDetail::getMessage))
                .anyMatch(message -> message.contains(code + ": "));
    }

    private byte[] evaluate(String chaincode, String function, byte[] argument) throws GatewayException {
        return gateway.getNetwork(network.channel())
                .getContract(chaincode)
                .newProposal(function)
                .addArguments(argument)
                .setEndorsingOrganizations(organisation.msp())
                .build()
                .evaluate();
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }
}

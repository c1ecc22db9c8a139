// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.keyring.Keyring;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** A patient's own program: it goes to a peer past the app and has endorsed what it likes by whom it likes. */
final class OwnProgram implements AutoCloseable {
    private final MedicalId patient;
    private final ManagedChannel channel;
    private final Gateway gateway;

    OwnProgram(Keyring keyring, String peer, Path root) throws IOException {
        patient = new MedicalId(keyring.medicalId());
        channel = Grpc.newChannelBuilder(
                        peer,
                        TlsChannelCredentials.newBuilder()
                                .trustManager(root.toFile())
                                .build())
                .build();
        gateway = Gateway.newInstance()
                .identity(new X509Identity(keyring.organisation(), keyring.certificate()))
                .signer(Signers.newPrivateKeySigner(keyring.signingKey()))
                .hash(Hash.SHA256)
                .connection(channel)
                .connect();
    }

    /** An access to the patient's own record that those organisations endorse; what the peer made of it. */
    Status access(RecordId record, String... endorsers) throws Exception {
        var argument = new AccessArgument(patient, List.of(new RecordReference(record, 1)), Purpose.PATRQT, null);
        return gateway.getNetwork("health")
                .getContract("carevault")
                .newProposal(AccessArgument.FUNCTION)
                .addArguments(argument.toJson())
                .setEndorsingOrganizations(endorsers)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }
}

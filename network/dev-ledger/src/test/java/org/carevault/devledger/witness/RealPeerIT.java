// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.carevault.devledger.FabricPrograms;
import org.carevault.devledger.FreePorts;
import org.carevault.devledger.genesis.Definition;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fabric's own peer validates the transactions that the development ledger makes itself, and agrees. */
class RealPeerIT {
    private static final byte VALID = 0;
    private static final byte BAD_CREATOR_SIGNATURE = 4;

    @TempDir
    Path home;

    @Test
    void a_real_peer_accepts_definition_and_revocation_and_then_refuses_the_revoked() throws Exception {
        FabricPrograms.find("peer");
        Network network = BftNetwork.open(home, FreePorts.base());
        var chain = new SignedChain(network);
        chain.add(network.define(Definition.careVault(), null));
        chain.addConfiguration(revokeAdministrator(network));
        chain.add(network.define(new Definition("late", "1.0", 1, Definition.CAREVAULT_POLICY), null));

        try (var feed = new BlockFeed(network, chain.blocks());
                var peer = new RealPeer(network, Files.createDirectory(home.resolve("peer")))) {
            feed.start();
            peer.follow(4);

            assertThat(flag(peer, 1)).as("definition").isEqualTo(VALID);
            assertThat(flag(peer, 2)).as("revocation").isEqualTo(VALID);
            assertThat(flag(peer, 3)).as("by the revoked administrator").isEqualTo(BAD_CREATOR_SIGNATURE);
            assertThat(peer.cli("lifecycle", "chaincode", "querycommitted", "-C", Network.CHANNEL))
                    .contains("Name: carevault, Version: 1.0, Sequence: 1")
                    .doesNotContain("late");
        }
    }

    private static Envelope revokeAdministrator(Network network) throws IOException {
        Organisation city = network.organisation("CityHospitalMSP");
        BigInteger serial = city.admin().certificate().getSerialNumber();
        String list = city.authority().revocationList(Map.of(serial, Instant.now()), Instant.now());
        return network.revoke(configuration(network), city.mspId(), list);
    }

    private static Config configuration(Network network) throws IOException {
        ByteString envelope = network.genesis().getData().getData(0);
        var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
        return ConfigEnvelope.parseFrom(payload.getData()).getConfig();
    }

    private static byte flag(RealPeer peer, int block) throws IOException, InterruptedException {
        int index = BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE;
        return peer.block(block).getMetadata().getMetadata(index).byteAt(0);
    }
}

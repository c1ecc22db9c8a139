// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carevault.devledger.FabricPrograms;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fabric's own tools read what this package writes, and derive the same configuration update. */
class FabricReadsItTest {
    private Network network;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws IOException {
        network = Network.open(home, 17_000);
    }

    @Test
    void fabric_decodes_block_0_as_a_channel_configuration() throws IOException, InterruptedException {
        JsonNode block = decode("common.Block", network.layout().genesis());

        JsonNode group = block.at("/data/data/0/payload/data/config/channel_group");
        JsonNode orderer = group.at("/groups/Orderer");
        assertThat(orderer.at("/values/ConsensusType/value/type").asText()).isEqualTo("development");
        assertThat(orderer.at("/values/Orderers/value/consenter_mapping")).hasSize(4);
        assertThat(orderer.at("/policies/BlockValidation/policy/value/rule/n_out_of/n")
                        .asInt())
                .isEqualTo(3);
        JsonNode application = group.at("/groups/Application");
        assertThat(application.at("/groups")).hasSize(4);
        JsonNode policy = application.at("/policies/CareVaultEndorsement/policy/value");
        assertThat(policy.at("/rule/n_out_of/n").asInt()).isEqualTo(2);
        assertThat(policy.at("/identities").findValuesAsText("role")).containsOnly("PEER");
        assertThat(application
                        .at("/groups/CityHospitalMSP/values/MSP/value/config/fabric_node_ous/enable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void fabric_decodes_the_chaincode_definition() throws IOException, InterruptedException {
        Path file = write(network.define(Definition.careVault(), null));

        JsonNode action = decode("common.Envelope", file)
                .at("/payload/data/actions/0/payload/action/proposal_response_payload/extension");

        assertThat(action.at("/results/ns_rwset/0/namespace").asText()).isEqualTo("_lifecycle");
        assertThat(action.at("/results/ns_rwset/0/rwset/writes").findValuesAsText("key"))
                .containsExactly(
                        "namespaces/fields/carevault/Collections",
                        "namespaces/fields/carevault/EndorsementInfo",
                        "namespaces/fields/carevault/Sequence",
                        "namespaces/fields/carevault/ValidationInfo",
                        "namespaces/metadata/carevault");
    }

    @Test
    void fabric_computes_the_same_update_for_a_revocation() throws IOException, InterruptedException {
        Path program = FabricPrograms.find("configtxlator");
        Config current = configuration(
                        Envelope.parseFrom(network.genesis().getData().getData(0)))
                .getConfig();
        ConfigEnvelope revoked = configuration(network.revoke(current, "CityHospitalMSP", "a list"));
        Path computed = home.resolve("update");

        FabricPrograms.run(
                Map.of(),
                List.of(
                        program.toString(),
                        "compute_update",
                        "--channel_id=health",
                        "--original=" + write(current),
                        "--updated=" + write(revoked.getConfig()),
                        "--output=" + computed));

        assertThat(update(revoked.getLastUpdate())).isEqualTo(ConfigUpdate.parseFrom(Files.readAllBytes(computed)));
        assertThat(revoked.getConfig().getSequence()).isEqualTo(1);
    }

    private static ConfigEnvelope configuration(Envelope envelope) throws IOException {
        return ConfigEnvelope.parseFrom(Payload.parseFrom(envelope.getPayload()).getData());
    }

    private static ConfigUpdate update(Envelope envelope) throws IOException {
        var data = Payload.parseFrom(envelope.getPayload()).getData();
        return ConfigUpdate.parseFrom(ConfigUpdateEnvelope.parseFrom(data).getConfigUpdate());
    }

    private Path write(MessageLite message) throws IOException {
        return Files.write(Files.createTempFile(home, "message", ".pb"), message.toByteArray());
    }

    private static JsonNode decode(String type, Path file) throws IOException, InterruptedException {
        Path program = FabricPrograms.find("configtxlator");
        String json = FabricPrograms.run(
                Map.of(), List.of(program.toString(), "proto_decode", "--type=" + type, "--input=" + file));
        return new ObjectMapper().readTree(json);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.carevault.devledger.pki.MspFolder;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.SigningIdentity;
import org.carevault.devledger.store.BlockStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
    private static final int BASE = 17_000;

    @TempDir
    Path home;

    @Test
    void the_second_start_finds_the_network_of_the_first() throws IOException {
        Network first = Network.open(home, BASE);

        Network second = Network.open(home, BASE);

        assertThat(second.genesis()).isEqualTo(first.genesis());
        assertThat(second.organisation("RegulatorMSP").peer().certificate())
                .isEqualTo(first.organisation("RegulatorMSP").peer().certificate());
        assertThat(home.resolve("run/.creating")).doesNotExist();
    }

    @Test
    void block_0_stands_in_the_block_files_from_the_start() throws IOException {
        Network network = Network.open(home, BASE);

        try (BlockStore store = BlockStore.open(network.layout().blocks(), message -> {})) {
            assertThat(store.block(0)).contains(network.genesis());
        }
    }

    @Test
    void every_organisation_has_the_identities_that_consumers_rely_on() throws IOException {
        Network network = Network.open(home, BASE);

        for (Organisation organisation : network.organisations()) {
            Path folder = network.layout().organisation(organisation.member());
            assertThat(folder.resolve("msp/cacerts/ca.pem")).exists();
            assertUnit(MspFolder.read(folder.resolve("admin/msp"), organisation.mspId()), "admin");
            assertUnit(MspFolder.read(folder.resolve("app/msp"), organisation.mspId()), "client");
            assertThat(Files.readString(folder.resolve("chaincode.id"))).matches("carevault_1\\.0:[0-9a-f]{64}\n");
        }
        Path exporter = home.resolve("run/organisations/RegulatorMSP/exporter/msp");
        assertUnit(MspFolder.read(exporter, "RegulatorMSP"), "client");
        assertThat(home.resolve("run/organisations/CityHospitalMSP/exporter")).doesNotExist();
    }

    @Test
    void private_keys_can_be_read_by_their_owner_only() throws IOException {
        Network.open(home, BASE);

        List<Path> keys;
        try (Stream<Path> files = Files.walk(home)) {
            keys = files.filter(file -> file.endsWith("key.pem")).toList();
        }
        assertThat(keys).hasSize(29).allSatisfy(key -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------"));
    }

    @Test
    void the_network_file_names_the_ports_in_use() throws IOException {
        Network.open(home, BASE);

        Network.open(home, 18_000);

        JsonNode file =
                new ObjectMapper().readTree(home.resolve("run/network.json").toFile());
        assertThat(file.path("ledger").asText()).isEqualTo("development");
        assertThat(file.path("organisations").path(3).path("peer").asText()).isEqualTo("127.0.0.1:18031");
        assertThat(file.path("objectStore").path("endpoint").asText()).isEqualTo("http://127.0.0.1:18050");
        assertThat(file.path("organisations").path(0).path("peerTlsCa").isNull())
                .isTrue();
    }

    @Test
    void the_network_file_names_the_apps_as_the_operator_does() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/apps.address"), "https://vault.example\n");

        Network.open(home, BASE);

        JsonNode file =
                new ObjectMapper().readTree(home.resolve("run/network.json").toFile());
        assertThat(file.path("organisations").path(1).path("app").asText())
                .isEqualTo("https://vault.example:" + (BASE + 15));
    }

    @Test
    void a_creation_that_was_killed_before_its_end_is_done_again() throws IOException {
        Files.createDirectories(home.resolve("run/.creating/ledger"));
        Files.createDirectories(home.resolve("run/organisations/CityHospitalMSP/msp"));

        Network network = Network.open(home, BASE);

        assertThat(network.organisations()).hasSize(4);
    }

    @Test
    void a_creation_that_was_killed_at_its_very_end_is_kept() throws IOException {
        Network first = Network.open(home, BASE);
        Files.createDirectories(home.resolve("run/.creating"));

        assertThat(Network.open(home, BASE).genesis()).isEqualTo(first.genesis());
    }

    @Test
    void the_folder_of_another_network_is_left_alone() throws IOException {
        Path foreign = home.resolve("run/organisations/CityHospitalMSP/msp/config.yaml");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "of Fabric");

        assertThatThrownBy(() -> Network.open(home, BASE))
                .isInstanceOfSatisfying(
                        NetworkException.class, e -> assertThat(e.hint()).contains("scripts/up --fabric"));
        assertThat(foreign).hasContent("of Fabric");
    }

    @Test
    void a_damaged_key_is_named_as_such() throws IOException {
        Network.open(home, BASE);
        Files.writeString(home.resolve("run/ledger/nodes/city/peer/msp/keystore/key.pem"), "not a key");

        assertThatThrownBy(() -> Network.open(home, BASE))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("missing or damaged");
    }

    private static void assertUnit(SigningIdentity identity, String unit) {
        assertThat(identity.certificate().getSubjectX500Principal().getName()).contains("OU=" + unit);
    }
}

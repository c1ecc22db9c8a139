// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Fabric's own programs under the demonstration, from the first start on: each step stands on those before. */
@ExtendWith(FabricPrograms.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealNetworkIT {
    private static final byte[] REPORT = "%PDF-1.4 a report\n".getBytes(StandardCharsets.UTF_8);
    private static final List<String> FOUNDERS =
            List.of("CityHospitalMSP", "LakesideHospitalMSP", "AcmeInsuranceMSP", "RegulatorMSP");
    private static final Path JAR =
            Consortium.CHECKOUT.resolve("chaincode/contract/target/carevault-contract-1.0.0.jar");

    @TempDir
    Path folder;

    private Consortium consortium;
    private FabricNodes nodes;
    private Hill hill;
    private String record;

    @BeforeAll
    void up_once() throws IOException {
        consortium = new Consortium("--fabric");
        nodes = new FabricNodes(consortium);
        hill = new Hill(consortium);
        var report = Documents.file("report.pdf", REPORT).toString();
        record = done(consortium.vault("asha", "upload", report, "--title", "Report", "--json"))
                .text("record");
    }

    @AfterAll
    void down_for_good() throws IOException {
        if (consortium != null) consortium.close();
    }

    @Test
    @Order(0)
    void the_transcript_of_the_development_ledger_is_the_same_here() throws Exception {
        new TranscriptIT(consortium)
                .a_record_is_stored_refused_granted_read_and_revoked_and_the_log_tells_it_in_order(folder);
        new RestOfTheTranscript(consortium, folder).play();
    }

    @Test
    @Order(1)
    void the_channel_is_configured_as_designed() throws IOException {
        var channel = nodes.configuration();

        assertThat(channel.at("/values/Capabilities/value/capabilities").has("V3_0"))
                .isTrue();
        var options = channel.at("/groups/Orderer/values/ConsensusType/value/metadata");
        assertThat(options.path("request_batch_max_interval").asText()).isEqualTo("100ms");
        assertThat(options.path("request_forward_timeout").asText()).isEqualTo("500ms");
        assertThat(options.path("request_complain_timeout").asText()).isEqualTo("3s");
        assertThat(options.path("view_change_timeout").asText()).isEqualTo("5s");
        assertThat(options.path("leader_heartbeat_timeout").asText()).isEqualTo("5s");
        assertThat(options.path("request_pool_size").asInt()).isEqualTo(10_000);
        for (var msp : FOUNDERS)
            assertThat(channel.at("/groups/Application/groups/" + msp + "/values/AnchorPeers/value/anchor_peers"))
                    .hasSize(1);
        assertThat(channel.path("groups").path("Orderer").path("groups").fieldNames())
                .toIterable()
                .doesNotContainAnyElementsOf(FOUNDERS)
                .hasSize(4);
    }

    @Test
    @Order(2)
    void nothing_is_reached_from_outside_this_machine() throws IOException {
        // 127.0.0.1, also as Java's sockets of both families write it
        assertThat(nodes.listeningAddresses()).hasSizeGreaterThan(30).allMatch(address -> address.endsWith("0100007F"));
    }

    @Test
    @Order(3)
    void fabrics_own_processes_stay_within_a_gigabyte() throws IOException {
        assertThat(nodes.pids()).hasSize(12);
        assertThat(nodes.residentKilobytes()).isBetween(1L, 1_000_000L);
    }

    @Test
    @Order(4)
    void a_second_up_starts_nothing_that_runs() throws IOException {
        var before = nodes.pids();

        done(consortium.script("up", "--fabric", "--empty", "--detach"));

        assertThat(nodes.pids()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void it_is_up_again_within_twenty_seconds_and_nothing_is_lost() throws IOException {
        done(consortium.script("down"));
        var elsewhere = Map.of("CAREVAULT_PORT_BASE", "" + Ports.freeBase());
        var refused = consortium.script(elsewhere, "up", "--fabric", "--empty", "--detach");
        assertThat(refused.err()).contains("counts its ports from " + consortium.port(0));
        var start = Instant.now();

        done(consortium.script(
                "../network/fabric/up", "--home", consortium.home().toString()));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        done(consortium.script("up", "--fabric", "--empty", "--detach"));
        assertThat(opened("asha", record)).isEqualTo(REPORT);
    }

    @Test
    @Order(6)
    void every_organisation_runs_what_it_approved_and_recorded() throws IOException {
        assertThat(chaincodes()).hasSize(4).allMatch(line -> line.contains("version 1.0 as approved and recorded"));

        var chain = export("recorded").toString();
        var other = Documents.file("other.jar", REPORT).toString();
        assertThat(verify(chain, "--jar", JAR.toString()).exit()).isZero();
        assertThat(verify(chain, "--jar", other).exit()).isEqualTo(3);
    }

    @Test
    @Order(7)
    void a_hospital_whose_ports_or_store_are_not_ready_is_told_before_the_channel_changes() throws Exception {
        var before = export("unchanged").toFile().list().length;
        try (var other = new ServerSocket(hill.appPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(hill.add().err()).contains("error: port " + other.getLocalPort() + " is taken");
        }
        hill.nameUnreachableStore();

        var refused = hill.add();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("error: BUCKET_NOT_READY: carevault-hill cannot be asked");
        assertThat(export("still-unchanged").toFile().list()).hasSize(before);
        assertThat(hill.folder("fabric/added")).isEmptyFile();
        assertThat(hill.folder("fabric/hill")).doesNotExist();
        assertThat(nodes.pids()).hasSize(12);
        hill.forgetStore();
    }

    @Test
    @Order(8)
    void the_doctor_of_a_hospital_that_joins_the_running_network_opens_what_is_granted_to_him() throws Exception {
        hill.open(done(hill.add()).out().strip());

        var doctor = consortium.medicalId("dr-hill");
        done(consortium.vault(
                "asha", "grant", "--to", doctor, "--record", record, "--purpose", "TREAT", "--until", "7d"));

        assertThat(opened("dr-hill", record)).isEqualTo(REPORT);
        assertThat(verify(export("joined").toString()).exit()).isZero();
    }

    @Test
    @Order(9)
    void its_administrator_records_what_it_runs_and_until_then_the_doctor_says_so() throws IOException {
        assertThat(chaincodes()).anyMatch(line -> line.contains("Hill Hospital runs version 1.0, which its"));
        assertThat(verify(export("unrecorded").toString(), "--jar", JAR.toString())
                        .exit())
                .isEqualTo(5);

        hill.record("1.0", JAR);

        assertThat(chaincodes()).hasSize(5).allMatch(line -> line.contains("version 1.0 as approved and recorded"));
    }

    @Test
    @Order(10)
    void its_peer_is_one_of_those_of_which_any_two_endorse() throws IOException {
        // The newcomer's Gateway asks its own peer first; the auditor would note its absence.
        var verdict = verify(export("endorsed").toString(), "--json").json();

        assertThat(verdict.path("information").findValuesAsText("code")).doesNotContain("OWN_ORGANISATION_ABSENT");
    }

    @Test
    @Order(11)
    void an_upgrade_keeps_old_data_readable_and_old_blocks_verifiable() throws IOException {
        done(consortium.script(
                "../network/fabric/upgrade", "--home", consortium.home().toString(), "1.0.1"));

        assertThat(chaincodes())
                .filteredOn(line -> line.contains("version 1.0.1 as approved and recorded"))
                .hasSize(4);
        assertThat(opened("dr-hill", record)).isEqualTo(REPORT);
        hill.record("1.0.1", JAR);
        assertThat(verify(export("upgraded").toString(), "--jar", JAR.toString())
                        .exit())
                .isZero();
    }

    @Test
    @Order(12)
    void a_version_whose_rules_the_program_does_not_have_is_refused() {
        var upgrade = consortium.script(
                "../network/fabric/upgrade", "--home", consortium.home().toString(), "7.0");

        assertThat(upgrade.exit()).isEqualTo(1);
        assertThat(upgrade.err()).contains("has the rules of 1.0, not those of 7.0");
    }

    @Test
    @Order(13)
    void a_version_that_somebody_has_recorded_for_another_program_is_refused() throws IOException {
        hill.record("1.0.2", Documents.file("other.jar", REPORT));

        var upgrade = consortium.script(
                "../network/fabric/upgrade", "--home", consortium.home().toString(), "1.0.2");

        assertThat(upgrade.err()).contains("VERSION_TAKEN: Hill Hospital has recorded another program for 1.0.2");
        assertThat(chaincodes()).allMatch(line -> line.contains("version 1.0.1"));
    }

    @Test
    @Order(14)
    void after_a_restart_the_upgrade_and_the_newcomer_are_still_there() throws IOException {
        done(consortium.script("down"));
        done(consortium.script("up", "--fabric", "--empty", "--detach"));

        assertThat(consortium.script("status", "--json").json().path("apps"))
                .hasSize(5)
                .allMatch(app -> app.path("healthy").asBoolean());
        assertThat(chaincodes()).allMatch(line -> line.contains("version 1.0.1"));
        assertThat(opened("dr-hill", record)).isEqualTo(REPORT);
    }

    @Test
    @Order(15)
    void who_waits_in_the_foreground_hears_of_a_node_that_died() throws Exception {
        var said = folder.resolve("up.err");
        var waiting = consortium.start(said, "up", "--fabric", "--empty");
        while (!Files.readString(said).contains("Ctrl-C")) TimeUnit.MILLISECONDS.sleep(200);

        ProcessHandle.of(nodes.pids().get("fabric-acme-orderer.pid"))
                .orElseThrow()
                .destroyForcibly();

        assertThat(waiting.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(waiting.exitValue()).isEqualTo(1);
        assertThat(Files.readString(said)).contains("PROCESS_ENDED: ", "acme-orderer");
        assertThat(nodes.pids()).isEmpty();
    }

    private byte[] opened(String person, String what) throws IOException {
        var out = folder.resolve("opened-" + System.nanoTime());
        done(consortium.vault(person, "open", what, "--purpose", "TREAT", "-o", out.toString()));
        return Files.readAllBytes(out);
    }

    private List<String> chaincodes() {
        return consortium
                .script("doctor")
                .out()
                .lines()
                .filter(line -> line.contains(" chaincode "))
                .toList();
    }

    private Path export(String name) {
        var target = folder.resolve(name);
        done(consortium.script("audit", "export", "--to", target.toString()));
        return target;
    }

    private Result verify(String... arguments) {
        var all = Stream.concat(Stream.of("verify"), Stream.of(arguments));
        return consortium.script("audit", all.toArray(String[]::new));
    }

    private static Result done(Result result) {
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        return result;
    }
}

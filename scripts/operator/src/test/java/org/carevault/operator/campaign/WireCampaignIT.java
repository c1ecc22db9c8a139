// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.operator.acceptance.FabricPrograms;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.record.OpenOrder;
import org.carevault.vault.record.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wires of the real network are slow, cut, dead or lead to a liar, and a disk is full, while patients work. */
@ExtendWith(FabricPrograms.class)
@OnlyLong
class WireCampaignIT {
    private static final int TIMES = 3;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Campaign campaign;
    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        campaign = new Campaign("fabric", "wires");
        nodes = campaign.nodes();
    }

    @AfterAll
    static void stop() throws Exception {
        if (campaign == null) return;
        try (var ending = campaign) {
            ending.conclude();
        }
    }

    @Test
    void the_connection_between_app_and_peer_is_slow_then_cut_then_half_open() throws Exception {
        try (var wire = new Wire(nodes.peerPort("city"))) {
            nodes.reachPeerAt("city", wire.port());

            suffer(Fault.survived("slow connection between app and peer", SOON, () -> wire.slow(300), wire::mend));
            suffer(Fault.survived("cut connection between app and peer", SOON, wire::cut, wire::mend));
            suffer(Fault.survived("half-open connection between app and peer", SOON, wire::blackHole, wire::mend));

            assertThat(campaign.awaitThrough("CityHospitalMSP")).isTrue();
        } finally {
            nodes.reachPeerDirectly("city");
        }
    }

    @Test
    void an_orderer_drops_one_organisations_submissions_and_a_revocation_commits_all_the_same() throws Exception {
        var dropping = nodes.leader();
        try (var wire = new Wire(nodes.ordererPort(dropping))) {
            wire.blackHole();
            var patient = campaign.patient();
            var consent = new ConsentId[1];
            var fault = Fault.survived(
                            "an orderer drops one organisation's submissions",
                            SOON,
                            () -> {
                                consent[0] = patient.grant(
                                        patient.upload("to be revoked").record());
                                restartPeer(Map.of(
                                        "CORE_PEER_DELIVERYCLIENT_ADDRESSOVERRIDES", override(dropping, wire.port())));
                                assertThat(campaign.awaitThrough("CityHospitalMSP"))
                                        .isTrue();
                            },
                            () -> restartPeer(Map.of()))
                    .meanwhile(struck -> {
                        var began = System.nanoTime();
                        patient.revoke(consent[0]);
                        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
                    });

            campaign.suffer(fault.name(), Collections.nCopies(TIMES, fault));
        }
    }

    private static void restartPeer(Map<String, String> variables) {
        nodes.kill(Nodes.peer("city"));
        nodes.start("peer", "city", variables);
    }

    private static String override(String folder, int port) {
        return "[{from: 127.0.0.1:" + nodes.ordererPort(folder) + ", to: 127.0.0.1:" + port + ", caCertsFile: "
                + campaign.tlsRoot(folder) + "}]";
    }

    @Test
    void a_peer_that_answers_falsely_is_found_out_before_a_document_is_released() throws Exception {
        var record = campaign.patient().upload("not for a liar").record();
        var root = campaign.tlsRoot("city");
        var tls = nodes.folder("city", "peer").resolve("tls");
        try (var liar = new LyingPeer("127.0.0.1:" + nodes.peerPort("city"), root, tls, Lies::otherOutcome)) {
            var fault = Fault.survived(
                            "a peer that answers falsely",
                            SOON,
                            () -> nodes.reachPeerAt("city", liar.port()),
                            WireCampaignIT::forgetWhatTheLiarTold)
                    .meanwhile(struck -> assertRefused(record));

            suffer(fault);
        }
    }

    private static void assertRefused(RecordId record) throws IOException {
        var folder = Files.createTempDirectory("campaign");
        var patient = campaign.patient();
        patient.forget();
        var order = new OpenOrder(record, null, null, null);

        var refused = catchThrowableOfType(
                VaultException.class, () -> new Opening(patient.desk()).toFile(order, folder.resolve("out"), false));

        assertThat(refused.code()).isEqualTo("PEERS_DISAGREE");
        assertThat(folder).isEmptyDirectory();
        Files.delete(folder);
    }

    /** The read model believed its own peer; it is made anew from the honest one. */
    private static void forgetWhatTheLiarTold() throws IOException {
        nodes.kill("apps");
        for (var suffix : List.of("", "-wal", "-shm"))
            Files.deleteIfExists(Path.of(campaign.readModel("CityHospitalMSP") + suffix));
        nodes.reachPeerDirectly("city");
    }

    @Test
    void the_disk_under_a_peer_is_full() throws Exception {
        var disk = new SmallDisk(nodes.folder("city", "peer").resolve("data"));
        disk.assumeMountable();
        var fault = Fault.survived(
                "full disk under the peer that the app talks to",
                SOON,
                () -> {
                    nodes.kill(Nodes.peer("city"));
                    disk.put();
                    nodes.start("peer", "city");
                    disk.fill();
                },
                () -> {
                    nodes.kill(Nodes.peer("city"));
                    disk.remove();
                    nodes.start("peer", "city");
                });

        suffer(fault.meanwhile(struck -> campaign.awaitElsewhere("CityHospitalMSP")));

        assertThat(campaign.awaitThrough("CityHospitalMSP")).isTrue();
    }

    private static void suffer(Fault fault) throws Exception {
        campaign.suffer(fault.name(), Collections.nCopies(TIMES, fault));
    }
}

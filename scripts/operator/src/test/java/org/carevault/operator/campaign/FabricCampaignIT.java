// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.carevault.operator.acceptance.FabricPrograms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes of the real network die and freeze while patients work. */
@ExtendWith(FabricPrograms.class)
class FabricCampaignIT {
    private static final int TIMES = Boolean.getBoolean("carevault.long") ? 3 : 1;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Campaign campaign;
    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        campaign = new Campaign("fabric", "nodes");
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
    void the_peer_that_the_app_talks_to_is_killed_and_it_goes_on_through_anothers() throws Exception {
        var fault = killedPeer("city")
                .meanwhile(struck -> assertThat(campaign.through()).isNotEqualTo("CityHospitalMSP"));

        suffer("SIGKILL of the peer that the app talks to", fault);

        assertThat(campaign.awaitThrough("CityHospitalMSP")).isTrue();
    }

    @Test
    @OnlyLong
    void one_peer_per_organisation_is_killed_in_turn() throws Exception {
        var all = Nodes.FOLDERS.stream().map(FabricCampaignIT::killedPeer).toList();

        campaign.suffer("SIGKILL of one peer per organisation in turn", all);
    }

    @Test
    void the_leading_orderer_is_killed() throws Exception {
        var leader = new String[1];
        var fault = Fault.survived(
                "leading orderer",
                Duration.ofSeconds(15),
                () -> nodes.kill(Nodes.orderer(leader[0] = nodes.leader())),
                () -> nodes.start("orderer", leader[0]));

        suffer("SIGKILL of the leading orderer", fault);
    }

    @Test
    @OnlyLong
    void the_leading_orderer_is_frozen() throws Exception {
        var leader = new String[1];
        var fault = Fault.survived(
                "leading orderer frozen",
                SOON,
                () -> nodes.freeze(Nodes.orderer(leader[0] = nodes.leader())),
                () -> nodes.thaw(Nodes.orderer(leader[0])));

        suffer("SIGSTOP of the leading orderer", fault);
    }

    @Test
    @OnlyLong
    void the_peer_that_the_app_talks_to_is_frozen_and_it_goes_on_through_anothers() throws Exception {
        var fault = Fault.survived(
                "frozen peer", SOON, () -> nodes.freeze(Nodes.peer("city")), () -> nodes.thaw(Nodes.peer("city")));

        suffer("SIGSTOP of the peer that the app talks to", fault);

        assertThat(campaign.awaitThrough("CityHospitalMSP")).isTrue();
    }

    @Test
    @OnlyLong
    void the_chaincode_service_is_killed() throws Exception {
        var fault =
                Fault.stopping("chaincode", SOON, () -> nodes.kill("chaincode"), () -> nodes.startService("chaincode"));

        suffer("SIGKILL of the chaincode service", fault);
    }

    @Test
    @OnlyLong
    void the_object_store_is_killed() throws Exception {
        var fault = Fault.stopping(
                "object store", SOON, () -> nodes.kill("object-store"), () -> nodes.startService("object_store"));

        suffer("SIGKILL of the object store", fault);
    }

    @Test
    void the_app_is_killed() throws Exception {
        var fault = Fault.stopping("app", SOON, () -> nodes.kill("apps"), () -> nodes.startService("apps"));

        suffer("SIGKILL of the app", fault);
    }

    @Test
    void two_of_four_orderers_are_frozen_and_writers_hear_that_the_outcome_is_unknown() throws Exception {
        var fault = new Fault(
                "two orderers frozen",
                () -> twoOrderers(nodes::freeze),
                FabricCampaignIT::writersHearAndReadersRead,
                () -> twoOrderers(nodes::thaw),
                false,
                Duration.ofSeconds(60));

        suffer("SIGSTOP of two of four orderers", fault);
    }

    @Test
    @OnlyLong
    void two_of_four_orderers_are_killed_and_writers_hear_that_the_outcome_is_unknown() throws Exception {
        var fault = new Fault(
                "two orderers killed",
                () -> twoOrderers(nodes::kill),
                FabricCampaignIT::writersHearAndReadersRead,
                () -> {
                    nodes.start("orderer", "lakeside");
                    nodes.start("orderer", "acme");
                },
                false,
                Duration.ofSeconds(60));

        suffer("SIGKILL of two of four orderers", fault);
    }

    private static void writersHearAndReadersRead(long struck) throws Exception {
        var refused = campaign.awaitRefusal("POST /transactions/submit", struck, SOON);

        assertThat(refused.body()).contains("OUTCOME_UNKNOWN");
        assertThat(refused.took()).isLessThan(Duration.ofSeconds(5));
        var desk = campaign.patient().desk();
        assertThat(desk.app().records(desk.me())).isNotEmpty();
    }

    private static void twoOrderers(java.util.function.Consumer<String> deed) {
        deed.accept(Nodes.orderer("lakeside"));
        deed.accept(Nodes.orderer("acme"));
    }

    private static Fault killedPeer(String folder) {
        return Fault.survived(
                "peer of " + folder, SOON, () -> nodes.kill(Nodes.peer(folder)), () -> nodes.start("peer", folder));
    }

    private static void suffer(String name, Fault fault) throws Exception {
        campaign.suffer(name, Collections.nCopies(TIMES, fault));
    }
}

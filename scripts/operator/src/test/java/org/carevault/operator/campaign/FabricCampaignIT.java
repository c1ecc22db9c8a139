// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.carevault.operator.acceptance.FabricPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes of the real network die and freeze while patients work. */
@ExtendWith(FabricPrograms.class)
class FabricCampaignIT extends CampaignStories {
    @Override
    Campaign open() throws IOException {
        return new Campaign("fabric", "nodes");
    }

    @Test
    void the_peer_that_the_app_talks_to_is_killed_and_it_goes_on_through_anothers() throws Exception {
        var fault = Fault.survived(
                "SIGKILL of the peer that the app talks to",
                SOON,
                () -> faults.kill(Nodes.peer("city")),
                () -> nodes.startPeer("city"));

        suffer(fault.meanwhile(struck -> campaign.awaitElsewhere()));

        campaign.awaitAtHome();
    }

    @Test
    @OnlyLong
    void the_peer_that_the_app_talks_to_is_frozen_and_it_goes_on_through_anothers() throws Exception {
        var fault = Fault.survived(
                "SIGSTOP of the peer that the app talks to",
                SOON,
                () -> faults.freeze(Nodes.peer("city")),
                () -> faults.thaw(Nodes.peer("city")));

        suffer(fault.meanwhile(struck -> campaign.awaitElsewhere()));

        campaign.awaitAtHome();
    }

    @Test
    @OnlyLong
    void one_peer_per_organisation_is_killed_in_turn() throws Exception {
        var all = Nodes.FOLDERS.stream()
                .map(folder -> Fault.survived(
                        "peer of " + folder,
                        SOON,
                        () -> faults.kill(Nodes.peer(folder)),
                        () -> nodes.startPeer(folder)))
                .toList();

        suffer("SIGKILL of one peer per organisation in turn", all);
    }

    @Test
    void the_leading_orderer_is_killed() throws Exception {
        suffer(Fault.survived(
                "SIGKILL of the leading orderer",
                Duration.ofSeconds(15),
                () -> faults.kill(Nodes.orderer(nodes.leader())),
                nodes::startOrderers));
    }

    @Test
    @OnlyLong
    void the_leading_orderer_is_frozen() throws Exception {
        suffer(Fault.survived(
                "SIGSTOP of the leading orderer",
                SOON,
                () -> faults.freeze(Nodes.orderer(nodes.leader())),
                nodes::thawOrderers));
    }

    @Test
    @OnlyLong
    void the_chaincode_service_of_the_apps_organisation_is_killed_and_others_endorse() throws Exception {
        suffer(Fault.survived(
                "SIGKILL of the chaincode service of the app's organisation",
                SOON,
                () -> faults.kill("chaincode-city"),
                () -> faults.startService("chaincode")));
    }

    @Test
    @OnlyLong
    void every_chaincode_service_is_killed() throws Exception {
        suffer(Fault.stopping(
                "SIGKILL of every chaincode service",
                SOON,
                () -> Nodes.FOLDERS.forEach(folder -> faults.kill("chaincode-" + folder)),
                () -> faults.startService("chaincode")));
    }

    @Test
    @OnlyLong
    void the_object_store_is_killed() throws Exception {
        suffer(killed("object-store", "the object store").meanwhile(this::objectsAreUnavailable));
    }

    @Test
    void the_app_is_killed() throws Exception {
        suffer(killed("apps", "the app"));
    }

    @Test
    void two_of_four_orderers_are_frozen_and_writers_hear_that_the_outcome_is_unknown() throws Exception {
        suffer(twoOrderersGone("SIGSTOP", faults::freeze, nodes::thawOrderers));
    }

    @Test
    @OnlyLong
    void two_of_four_orderers_are_killed_and_writers_hear_that_the_outcome_is_unknown() throws Exception {
        suffer(twoOrderersGone("SIGKILL", faults::kill, nodes::startOrderers));
    }

    private Fault twoOrderersGone(String signal, java.util.function.Consumer<String> deed, Fault.Step mend) {
        Fault.Step strike = () -> {
            deed.accept(Nodes.orderer("lakeside"));
            deed.accept(Nodes.orderer("acme"));
        };
        return Fault.stopping(signal + " of two of four orderers", Duration.ofSeconds(60), strike, mend)
                .meanwhile(this::writersHearAndReadersRead);
    }

    private void writersHearAndReadersRead(long struck) throws Exception {
        var refused = campaign.awaitRefusal("POST /transactions/submit", "OUTCOME_UNKNOWN", struck, SOON);

        assertThat(refused.took()).isLessThan(Duration.ofSeconds(5));
        var desk = campaign.patient().desk();
        assertThat(desk.app().records(desk.me())).isNotEmpty();
    }
}

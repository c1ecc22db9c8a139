// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import java.util.Map;
import org.carevault.operator.acceptance.FabricPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wires of the real network are slow, cut or dead, and a disk is full, while patients work. */
@ExtendWith(FabricPrograms.class)
@OnlyLong
class WireCampaignIT extends CampaignStories {
    @Override
    Campaign open() throws IOException {
        return new Campaign("fabric", "wires");
    }

    @Test
    void the_connection_between_app_and_peer_is_slow_then_cut_then_half_open() throws Exception {
        try (var wire = new Wire(nodes.peerPort("city"))) {
            nodes.reachPeerAt("city", wire.port());

            suffer(Fault.survived(
                    "slow connection between app and peer (300 ms)", SOON, () -> wire.slow(300), wire::mend));
            suffer(Fault.survived("cut connection between app and peer", SOON, wire::cut, wire::mend)
                    .meanwhile(struck -> campaign.awaitElsewhere()));
            suffer(Fault.survived("half-open connection between app and peer", SOON, wire::blackHole, wire::mend)
                    .meanwhile(struck -> campaign.awaitElsewhere()));

            campaign.awaitAtHome();
        } finally {
            nodes.reachPeerDirectly("city");
        }
    }

    @Test
    void the_leading_orderer_is_a_black_hole_for_one_organisation_and_a_revocation_commits_all_the_same()
            throws Exception {
        var leader = nodes.leader();
        try (var wire = new Wire(nodes.ordererPort(leader))) {
            wire.blackHole();
            var fault = Fault.survived(
                    "the leading orderer is a black hole for one organisation's peer",
                    SOON,
                    () -> nodes.restartPeer("city", nodes.ordererAt(leader, wire.port())),
                    () -> nodes.restartPeer("city", Map.of()));

            suffer(fault.meanwhile(struck -> revocationCommits()));
        }
    }

    @Test
    void the_disk_under_a_peer_is_full() throws Exception {
        var disk = new SmallDisk(nodes.folder("city", "peer").resolve("data"));
        disk.assumeMountable();
        var fault = Fault.survived(
                "full disk under the peer that the app talks to",
                SOON,
                () -> {
                    faults.kill(Nodes.peer("city"));
                    disk.put();
                    nodes.startPeer("city");
                    campaign.awaitAtHome();
                    disk.fill();
                },
                () -> {
                    faults.kill(Nodes.peer("city"));
                    disk.remove();
                    nodes.startPeer("city");
                });

        suffer(fault.meanwhile(struck -> campaign.awaitElsewhere()));

        campaign.awaitAtHome();
    }
}

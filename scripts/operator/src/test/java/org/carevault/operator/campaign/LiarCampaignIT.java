// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.io.IOException;
import java.util.Map;
import org.carevault.operator.acceptance.FabricPrograms;
import org.hyperledger.fabric.protos.common.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A peer tells falsehoods, or an orderer keeps submissions to itself, while patients work. */
@ExtendWith(FabricPrograms.class)
@OnlyLong
class LiarCampaignIT extends CampaignStories {
    @Override
    Campaign open() throws IOException {
        return new Campaign("fabric", "liars");
    }

    @Test
    void a_peer_that_tells_another_commit_hash_is_found_out_before_a_document_is_released() throws Exception {
        try (var liar = peer(FalseBlock.withAnotherCommitHash())) {
            var fault = Fault.survived(
                    "a peer tells another commit hash", SOON, () -> believe(liar), this::forgetWhatTheLiarTold);

            suffer(fault.meanwhile(struck -> Campaign.assertRefused(
                    "PEERS_DISAGREE", () -> campaign.patient().open(campaign.kept()))));
        }
    }

    @Test
    void a_peer_that_tells_a_refused_access_as_valid_is_found_out_before_a_document_is_released() throws Exception {
        try (var liar = peer(FalseBlock.withNothingRefused())) {
            var fault = Fault.survived(
                    "a peer tells refused transactions as valid beside the true commit hash",
                    SOON,
                    () -> believe(liar),
                    this::forgetWhatTheLiarTold);

            suffer(fault.meanwhile(struck -> {
                try (var program = program()) {
                    var access = program.access(campaign.kept(), "CityHospitalMSP");
                    assertThat(access.getCode()).isEqualTo(ENDORSEMENT_POLICY_FAILURE);
                    assertNotReleased("PEERS_DISAGREE", access.getTransactionId());
                }
            }));
        }
    }

    @Test
    void a_peer_that_tells_other_transactions_under_a_true_header_is_not_believed() throws Exception {
        try (var liar = peer(FalseBlock.withOtherTransactions())) {
            var fault = Fault.stopping(
                    "a peer tells other transactions under a true header",
                    SOON,
                    () -> believe(liar),
                    () -> nodes.reachPeerDirectly("city"));

            suffer(fault.meanwhile(struck -> {
                try (var program = program()) {
                    var access = program.access(campaign.kept(), "CityHospitalMSP", "LakesideHospitalMSP");
                    assertThat(access.getCode()).isEqualTo(VALID);
                    assertNotReleased("RELEASE_REFUSED", access.getTransactionId());
                }
            }));
        }
    }

    @Test
    void an_orderer_drops_one_organisations_submissions_and_a_revocation_commits_all_the_same() throws Exception {
        censored("an orderer drops one organisation's submissions and says it took them", Status.SUCCESS);
    }

    @Test
    void an_orderer_refuses_one_organisations_submissions_and_a_revocation_commits_all_the_same() throws Exception {
        censored("an orderer refuses one organisation's submissions", Status.FORBIDDEN);
    }

    private void censored(String name, Status told) throws Exception {
        var leader = nodes.leader();
        var censor = new Censor("CityHospitalMSP", told);
        var tls = nodes.folder(leader, "orderer").resolve("tls");
        try (var orderer = new LyingNode(nodes.ordererPort(leader), nodes.tlsRoot(leader), tls, censor)) {
            var fault = Fault.survived(
                    name,
                    SOON,
                    () -> nodes.restartPeer("city", nodes.ordererAt(leader, orderer.port())),
                    () -> nodes.restartPeer("city", Map.of()));

            suffer(fault.meanwhile(struck -> {
                var before = censor.dropped();
                revocationCommits();
                assertThat(censor.dropped()).as("submissions that it dropped").isGreaterThan(before);
            }));
        }
    }

    private LyingNode peer(Lie lie) throws IOException {
        var tls = nodes.folder("city", "peer").resolve("tls");
        return new LyingNode(nodes.peerPort("city"), nodes.tlsRoot("city"), tls, lie);
    }

    private OwnProgram program() throws IOException {
        var peer = "127.0.0.1:" + nodes.peerPort("city");
        return new OwnProgram(campaign.patient().keyring(), peer, nodes.tlsRoot("city"));
    }

    private void assertNotReleased(String code, String access) {
        Campaign.assertRefused(code, () -> campaign.patient().fetch(campaign.kept(), access));
    }

    private void believe(LyingNode liar) throws IOException {
        nodes.reachPeerAt("city", liar.port());
        campaign.patient().forget(); // the apps were started anew
    }

    /** The read model believed its own peer; it is made anew from the honest one. */
    private void forgetWhatTheLiarTold() throws IOException {
        faults.kill("apps");
        nodes.deleteReadModel("city");
        nodes.reachPeerDirectly("city");
    }
}

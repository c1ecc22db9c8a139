// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status.Code;
import java.security.KeyPair;
import java.util.Map;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Transaction;
import org.junit.jupiter.api.Test;

/** Who is let in. */
interface IdentityStories extends Stories {

    @Test
    default void a_certificate_that_has_run_out_is_refused_by_every_peer() throws Exception {
        Member expired = consortium().ledger().expired(Consortium.CITY);

        RpcFailure failure = failureOf(() -> evaluate(consortium().shelf(expired), "get", "key"));

        assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(failure.details())
                .hasSize(4)
                .allMatch(detail -> detail.contains("proposal client identity expired"));
    }

    @Test
    default void a_certificate_that_has_run_out_gets_no_endorsement() throws Exception {
        Member expired = consortium().ledger().expired(Consortium.CITY);

        RpcFailure failure = failureOf(() -> submit(consortium().shelf(expired), "put", "key", "value"));

        assertThat(failure.code()).isEqualTo(Code.ABORTED);
        assertThat(failure.details()).singleElement().asString().contains("proposal client identity expired");
    }

    @Test
    default void an_organisation_of_no_channel_is_refused() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        Member foreign = new Member("ElsewhereMSP", "foreign", city.certificate(), city.keys());

        RpcFailure failure = failureOf(() -> evaluate(shelfAtCity(foreign), "get", "key"));

        assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(failure.message())
                .isEqualTo(
                        "evaluate call to endorser returned error: error validating proposal: access denied: channel ["
                                + consortium().channelName() + "] creator org unknown, creator is malformed");
    }

    @Test
    default void a_certificate_of_another_organisations_authority_is_refused() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        Member impostor = new Member(Consortium.LAKESIDE, "impostor", city.certificate(), city.keys());

        RpcFailure failure = failureOf(() -> submit(shelfAtCity(impostor), "put", "key", "value"));

        assertThat(failure.code()).isEqualTo(Code.ABORTED);
        assertThat(failure.details())
                .containsExactly("CityHospitalMSP: error validating proposal: access denied: channel ["
                        + consortium().channelName() + "] creator org unknown, creator is malformed");
    }

    @Test
    default void a_signature_of_another_key_is_refused() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        KeyPair other = Keys.generate();
        Member thief = new Member(Consortium.CITY, "thief", city.certificate(), other);

        RpcFailure failure = failureOf(() -> evaluate(consortium().shelf(thief), "get", "key"));

        assertThat(failure.message()).endsWith("creator org [CityHospitalMSP]");
    }

    @Test
    default void a_revoked_member_is_refused_and_what_they_had_endorsed_does_not_count() throws Exception {
        Member leaver = consortium().enrol(Consortium.REGULATOR, Map.of());
        Contract shelf = consortium().shelf(leaver);
        String key = freshKey();
        submit(shelf, "put", key, "while a member");
        Transaction endorsedBefore =
                shelf.newProposal("put").addArguments(key, "too late").build().endorse();

        consortium().revoke(leaver);

        RpcFailure failure = failureOf(() -> evaluate(shelf, "get", key));
        assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(failure.message()).endsWith("creator org [RegulatorMSP]");
        assertThat(failureOf(endorsedBefore::submit).code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(evaluate(shelf(), "get", key)).isEqualTo("while a member");
    }

    @Test
    default void a_member_with_another_certificate_is_let_in_and_so_is_the_former_one() throws Exception {
        Member before = consortium().enrol(Consortium.ACME, Map.of());
        String key = freshKey();

        Member after = consortium().renew(before);

        submit(consortium().shelf(after), "put", key, "by the new key");
        assertThat(evaluate(consortium().shelf(before), "get", key)).isEqualTo("by the new key");
        assertThat(after.certificate().getPublicKey())
                .isNotEqualTo(before.certificate().getPublicKey());
    }

    @Test
    default void a_revoked_member_gets_no_events_and_no_status() throws Exception {
        Member leaver = consortium().enrol(Consortium.LAKESIDE, Map.of());
        var network = consortium()
                .gateway(leaver, Consortium.LAKESIDE)
                .getNetwork(consortium().channelName());
        var submitted = network.getContract(Consortium.SHELF)
                .newProposal("put")
                .addArguments(freshKey(), "while a member")
                .build()
                .endorse()
                .submitAsync();
        submitted.getStatus();

        consortium().revoke(leaver);

        assertThat(failureOf(submitted::getStatus).code()).isEqualTo(Code.PERMISSION_DENIED);
        try (var events = network.getChaincodeEvents(Consortium.SHELF)) {
            assertThat(failureOf(events::hasNext).code()).isEqualTo(Code.PERMISSION_DENIED);
        }
    }

    @Test
    default void another_organisations_peer_refuses_an_expired_certificate_too() throws Exception {
        Member expired = consortium().ledger().expired(Consortium.CITY);

        failureOf(() -> consortium()
                .shelf(expired)
                .newProposal("put")
                .addArguments(freshKey(), "too late")
                .setEndorsingOrganizations(Consortium.LAKESIDE, Consortium.ACME)
                .build()
                .endorse());
    }

    @Test
    default void others_go_on_after_a_revocation() throws Exception {
        Member leaver = consortium().enrol(Consortium.ACME, Map.of());
        Member stays = consortium().enrol(Consortium.ACME, Map.of());
        String key = freshKey();

        consortium().revoke(leaver);

        submit(consortium().shelf(stays), "put", key, "still here");
        assertThat(evaluate(shelf(), "get", key)).isEqualTo("still here");
    }

    @Test
    default void strangers_get_no_events() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        Member foreign = new Member("ElsewhereMSP", "foreign", city.certificate(), city.keys());
        var network = consortium()
                .gateway(foreign, Consortium.CITY)
                .getNetwork(consortium().channelName());

        try (var events = network.getChaincodeEvents(Consortium.SHELF)) {
            RpcFailure failure = failureOf(events::hasNext);

            assertThat(failure.code()).isEqualTo(Code.PERMISSION_DENIED);
        }
    }

    @Test
    default void strangers_get_no_blocks() throws Exception {
        Member city = consortium().member(Consortium.CITY);
        Member foreign = new Member("ElsewhereMSP", "foreign", city.certificate(), city.keys());
        var network = consortium()
                .gateway(foreign, Consortium.CITY)
                .getNetwork(consortium().channelName());

        try (var blocks = network.newBlockEventsRequest().startBlock(0).build().getEvents()) {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(blocks::next)
                    .withMessageContaining("FORBIDDEN");
        }
    }

    private Contract shelfAtCity(Member member) throws Exception {
        return consortium()
                .gateway(member, Consortium.CITY)
                .getNetwork(consortium().channelName())
                .getContract(Consortium.SHELF);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.client.Contract;
import org.junit.jupiter.api.Test;

/** What callers are told when a chaincode or a peer says no: codes, texts and details that programs rely on. */
interface RefusalStories extends Stories {

    @Test
    default void a_chaincodes_refusal_of_an_evaluation_carries_its_message() {
        RpcFailure failure = failureOf(() -> evaluate(shelf(), "refuse", "NO_CONSENT"));

        assertThat(failure)
                .isEqualTo(new RpcFailure(
                        Code.UNKNOWN,
                        "evaluate call to endorser returned error: chaincode response 500, NO_CONSENT: it was asked for",
                        List.of("CityHospitalMSP: chaincode response 500, NO_CONSENT: it was asked for")));
    }

    @Test
    default void a_chaincodes_refusal_of_a_submission_carries_its_message_in_the_details() {
        RpcFailure failure = failureOf(() -> submit(shelf(), "refuse", "NO_CONSENT"));

        assertThat(failure)
                .isEqualTo(new RpcFailure(
                        Code.ABORTED,
                        "failed to endorse transaction, see attached details for more info",
                        List.of("CityHospitalMSP: chaincode response 500, NO_CONSENT: it was asked for")));
    }

    @Test
    default void the_text_of_an_unexpected_exception_stays_in_the_chaincode() {
        RpcFailure failure = failureOf(() -> evaluate(shelf(), "crash"));

        assertThat(failure.details())
                .containsExactly("CityHospitalMSP: chaincode response 500, Error during contract method execution");
    }

    @Test
    default void an_unknown_function_is_named_as_such() {
        RpcFailure failure = failureOf(() -> evaluate(shelf(), "noSuchFunction"));

        assertThat(failure.code()).isEqualTo(Code.UNKNOWN);
        assertThat(failure.message()).contains("Undefined contract method called");
    }

    @Test
    default void nobody_evaluates_a_chaincode_that_is_not_there() {
        RpcFailure failure = failureOf(() -> evaluate(unknownChaincode(), "get", "key"));

        assertThat(failure)
                .isEqualTo(new RpcFailure(
                        Code.FAILED_PRECONDITION,
                        "no peers available to evaluate chaincode no-such-chaincode in channel "
                                + consortium().channelName(),
                        List.of()));
    }

    @Test
    default void nobody_endorses_a_chaincode_that_is_not_there() {
        RpcFailure failure = failureOf(() -> submit(unknownChaincode(), "put", "key", "value"));

        assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(failure.message()).startsWith("no combination of peers can be derived");
    }

    @Test
    default void an_unknown_channel_cannot_be_evaluated_on() {
        RpcFailure failure = failureOf(() -> evaluate(unknownChannel(), "get", "key"));

        assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
    }

    @Test
    default void an_unknown_channel_cannot_be_endorsed_on() {
        RpcFailure failure = failureOf(() -> submit(unknownChannel(), "put", "key", "value"));

        assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
    }

    @Test
    default void an_organisation_that_is_not_there_cannot_be_asked_to_endorse() {
        RpcFailure failure = failureOf(() -> shelf().newProposal("put")
                .addArguments(freshKey(), "value")
                .setEndorsingOrganizations(Consortium.CITY, "NobodysMSP")
                .build()
                .endorse());

        assertThat(failure)
                .isEqualTo(new RpcFailure(
                        Code.UNAVAILABLE, "failed to find any endorsing peers for org(s): NobodysMSP", List.of()));
    }

    @Test
    default void an_organisation_that_is_not_there_cannot_be_asked_to_evaluate() {
        failureOf(() -> shelf().newProposal("get")
                .addArguments("key")
                .setEndorsingOrganizations("NobodysMSP")
                .build()
                .evaluate());
    }

    @Test
    default void two_named_organisations_that_refuse_are_both_heard() {
        failureOf(() -> shelf().newProposal("refuse")
                .addArguments("NO_CONSENT")
                .setEndorsingOrganizations(Consortium.LAKESIDE, Consortium.ACME)
                .build()
                .endorse());
    }

    @Test
    default void a_call_of_a_chaincode_that_is_not_there_fails_without_a_reason() {
        failureOf(() -> submit(shelf(), "call", "no-such-chaincode", "get", "key"));
    }

    @Test
    default void arguments_of_the_wrong_number_are_refused() {
        failureOf(() -> evaluate(shelf(), "get"));
    }

    @Test
    default void the_peer_of_another_organisation_serves_a_member_as_well() throws Exception {
        Contract atAcme = consortium()
                .gateway(consortium().member(Consortium.CITY), Consortium.ACME)
                .getNetwork(consortium().channelName())
                .getContract(Consortium.SHELF);

        assertThat(evaluate(atAcme, "caller", "carevault.role")).isEqualTo("CityHospitalMSP d");
    }

    @Test
    default void a_rich_query_is_answered_as_a_leveldb_peer_does() {
        RpcFailure failure = failureOf(() -> evaluate(shelf(), "query", "{\"selector\":{}}"));

        assertThat(failure.details()).singleElement().asString().endsWith("]Unsuccessful response received.");
    }

    @Test
    default void private_data_of_a_collection_that_is_not_there_are_refused() {
        RpcFailure failure = failureOf(() -> evaluate(shelf(), "privately", "noCollection", "key"));

        assertThat(failure.details()).singleElement().asString().endsWith("]Unsuccessful response received.");
    }

    @Test
    default void a_chaincode_cannot_call_itself() {
        RpcFailure failure = failureOf(() -> submit(shelf(), "call", Consortium.SHELF, "get", "key"));

        assertThat(failure.code()).isEqualTo(Code.ABORTED);
    }

    @Test
    default void a_called_chaincodes_refusal_reaches_the_caller() {
        RpcFailure failure = failureOf(() -> submit(shelf(), "call", Consortium.OTHER_SHELF, "refuse", "NO_CONSENT"));

        assertThat(failure.details())
                .containsExactly("CityHospitalMSP: chaincode response 500, CALLED: NO_CONSENT: it was asked for");
    }

    @Test
    default void two_members_do_not_share_attributes() throws Exception {
        Contract shelf = consortium().shelf(consortium().enrol(Consortium.CITY, Map.of()));

        assertThat(evaluate(shelf, "caller", "carevault.role")).isEqualTo("CityHospitalMSP null");
    }

    private Contract unknownChaincode() throws Exception {
        return consortium().network(Consortium.CITY).getContract("no-such-chaincode");
    }

    private Contract unknownChannel() throws Exception {
        return consortium()
                .gateway(consortium().member(Consortium.CITY), Consortium.CITY)
                .getNetwork("no-such-channel")
                .getContract(Consortium.SHELF);
    }
}

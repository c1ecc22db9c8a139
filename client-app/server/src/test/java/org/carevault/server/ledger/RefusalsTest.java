// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProposalResponsePayloads do not match",
                "no combination of peers can be derived which satisfy the endorsement policy: no peer combination",
                "connection error: desc = \"transport: error while dialing\"",
                "rpc error: code = Canceled desc = grpc: the client connection is closing"
            })
    void peers_that_went_away_or_are_a_block_apart_may_endorse_a_moment_later(String message) {
        assertThat(Refusals.momentary(message)).isTrue();
    }

    @Test
    void a_refusal_of_the_proposal_itself_stands() {
        assertThat(Refusals.momentary("chaincode response 500, NO_CONSENT: there is none"))
                .isFalse();
        assertThat(Refusals.momentary("error validating proposal: access denied"))
                .isFalse();
    }

    @Test
    void a_chaincode_that_cannot_be_reached_is_not_waited_for() {
        assertThat(Refusals.momentary(
                        "error in simulation: failed to execute transaction 0a: could not launch chaincode"
                                + " carevault_1.0: connection to carevault_1.0 failed: connection refused"))
                .isFalse();
    }

    @Test
    void the_chaincodes_own_code_is_found_in_the_gateways_message() {
        assertThat(Refusals.refusal("chaincode response 500, NO_CONSENT: there is none"))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("NO_CONSENT"));
    }
}

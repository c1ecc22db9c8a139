// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouterTest {
    private final Clinic clinic = new Clinic();

    @Test
    void unknown_contracts_and_functions_are_refused() {
        assertThat(clinic.peer.call(clinic.asha, "ConsentContract:erase", "{}")).isEqualTo("BAD_ARGUMENT");
        assertThat(clinic.peer.call(clinic.asha, "BedContract:grant", "{}")).isEqualTo("BAD_ARGUMENT");
        assertThat(clinic.peer.call(clinic.asha, "grant", "{}")).isEqualTo("BAD_ARGUMENT");
        assertThat(clinic.peer.call(clinic.asha, "ConsentContract:unknownTransaction", "{}"))
                .isEqualTo("BAD_ARGUMENT");
    }

    @Test
    void a_refusal_is_a_code_a_sentence_and_no_input() {
        var response = clinic.peer.invoke(clinic.asha, "MemberContract:member", "{\"member\":\"my name is asha\"}");

        assertThat(response.getMessage()).isEqualTo("BAD_ARGUMENT: the argument is malformed");
        assertThat(response.getStatusCode()).isEqualTo(500);
    }

    @Test
    void build_info_says_which_rules_are_running() {
        var response = clinic.peer.invoke(clinic.stranger, "MemberContract:buildInfo", "{}");

        // Tests run from a folder of classes, which has no hash.
        assertThat(response.getStringPayload()).isEqualTo("{\"jar\":null,\"version\":\"1.0\"}");
    }
}

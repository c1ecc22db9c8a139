// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.carevault.operator.doctor.Finding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says about Node. */
class NodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2", "v22.13.0", "v24.1.0-nightly", "v26.0.0"})
    void a_node_that_can_build_the_pages_is_good(String version) {
        assertThat(Node.judged(version).state()).isEqualTo(State.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.18.9", "v21.7.3", "v22.12.0", "v23.11.1", "v18.20.0", "v9.99.0", "node", ""})
    void an_older_one_or_none_is_told_with_what_to_do(String version) {
        var finding = Node.judged(version);

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.advice()).contains("install Node 20.19");
    }

    @Test
    void a_machine_without_node_goes_on_without_pages() {
        var finding = new Node("no-such-program-anywhere").examine();

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.sentence()).contains("vault and audit work");
    }
}

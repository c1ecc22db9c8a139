// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenShapesTest {

    @Test
    void the_list_of_shapes_names_what_the_golden_blocks_hold_and_where() throws Exception {
        assertThat(GoldenShapes.list()).isEqualTo(GoldenShapes.held());
    }
}

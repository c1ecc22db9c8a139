// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carevault.conformance.Differences.Difference;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void the_page_lists_everything_that_is_replaced_before_answers_are_compared_each_with_its_reason()
            throws Exception {
        List<List<String>> rows = Differences.read().replaced();

        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactly(Stream.of(Tolerance.values()).map(Enum::name).toArray(String[]::new));
        assertThat(rows).allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
    }

    @Test
    void a_listed_difference_is_one_of_wording_and_never_of_the_code() throws Exception {
        Map<String, List<String>> listed = Answers.listed();

        for (Difference difference : Differences.read().answers()) {
            assertThat(listed.get(difference.story())).containsExactly(difference.fabric());
            assertThat(difference.embedded()).isNotEqualTo(difference.fabric());
            assertThat(code(difference.embedded())).isEqualTo(code(difference.fabric()));
            assertThat(difference.reason()).isNotBlank();
        }
    }

    /** What programs go by; endorsed bytes begin otherwise and have no code, so none of them can be listed. */
    private static String code(String answer) {
        assertThat(answer).matches("(?s)[A-Z_]+ .*");
        return answer.substring(0, answer.indexOf(' '));
    }
}

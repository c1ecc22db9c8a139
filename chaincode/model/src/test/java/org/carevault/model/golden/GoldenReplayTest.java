// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carevault.model.ErrorCode;
import org.carevault.model.rule.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls recorded when rule set 1.0 was written give the same bytes for ever. */
class GoldenReplayTest {
    private static final RuleBook RULES = RuleBook.version("1.0").orElseThrow();

    static Stream<Vector> vectors() throws Exception {
        try (var file = GoldenReplayTest.class.getResourceAsStream("/golden/1.0/calls.jsonl")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().map(Vector::parse);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_recorded_call_reads_writes_and_answers_as_it_did(Vector recorded) {
        assertThat(Replay.again(RULES, recorded)).isEqualTo(recorded);
    }

    @Test
    void every_function_of_the_version_was_recorded_accepted_and_refused() throws Exception {
        var codes = Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());
        var accepted = vectors()
                .filter(vector -> !codes.contains(vector.result()))
                .map(vector -> vector.call().function())
                .collect(Collectors.toSet());
        var refused = vectors()
                .filter(vector -> codes.contains(vector.result()))
                .map(vector -> vector.call().function())
                .collect(Collectors.toSet());

        assertThat(accepted).containsExactlyInAnyOrderElementsOf(RULES.functions());
        assertThat(refused).containsExactlyInAnyOrderElementsOf(RULES.functions());
    }
}

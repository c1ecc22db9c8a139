// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a ledger answers in each story, word for word. One list, {@code answers.txt}, holds for both ledgers, except where
 * {@code DIFFERENCES.md} lists a difference. Fabric is the authority: {@code -Dcarevault.answers=FILE} writes the answers
 * there instead of comparing them.
 */
final class Answers {
    private static final Path LIST = Path.of("src/test/resources/answers.txt");
    private static final String WRITE_TO = System.getProperty("carevault.answers");

    private final Map<String, List<String>> expected;
    private final Map<String, List<String>> given = new TreeMap<>();
    private String story;

    private Answers(Map<String, List<String>> expected) {
        this.expected = expected;
    }

    /** The answers that this ledger must give. */
    static Answers of(LedgerUnderTest ledger) throws IOException {
        return new Answers(Differences.read().applied(listed(), ledger));
    }

    static Map<String, List<String>> listed() throws IOException {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String entry : Files.readString(LIST).split("(?m)^## ")) {
            List<String> parts = List.of(entry.strip().split("\n\n"));
            if (parts.size() > 1) {
                answers.put(parts.get(0), parts.subList(1, parts.size()));
            }
        }
        return answers;
    }

    void begin(String name) {
        story = name;
    }

    /** Notes an answer of the current story and compares it. */
    void tell(String answer) {
        List<String> told = given.computeIfAbsent(story, name -> new ArrayList<>());
        told.add(answer);
        List<String> wanted = expected.getOrDefault(story, List.of());
        if (WRITE_TO == null) {
            String listed = told.size() <= wanted.size() ? wanted.get(told.size() - 1) : "not in answers.txt";
            assertThat(answer).as("answer %d of %s", told.size(), story).isEqualTo(listed);
        }
    }

    /** At the end: each answer of the list was given. */
    void assertComplete() throws IOException {
        if (WRITE_TO == null) {
            assertThat(given).isEqualTo(expected);
            return;
        }
        Files.writeString(
                Path.of(WRITE_TO),
                given.entrySet().stream()
                        .map(entry -> "## " + entry.getKey() + "\n\n" + String.join("\n\n", entry.getValue()) + "\n")
                        .collect(Collectors.joining("\n")));
    }
}

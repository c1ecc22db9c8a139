// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of {@code DIFFERENCES.md}: what the suite tolerates, and nothing else. */
record Differences(List<List<String>> replaced, List<Difference> answers) {
    private static final Path PAGE = Path.of("DIFFERENCES.md");

    /**
     * A story whose only answer differs in its text.
     *
     * @param embedded what the embedded ledger answers, lines separated by {@code <br>}
     * @param fabric what Fabric answers; {@code answers.txt} holds the same
     */
    record Difference(String story, String embedded, String fabric, String reason) {}

    static Differences read() throws IOException {
        String[] sections = Files.readString(PAGE).split("(?m)^## ");
        List<Difference> answers = rows(sections[2])
                .map(cells -> new Difference(cells.get(0), lines(cells.get(1)), lines(cells.get(2)), cells.get(3)))
                .toList();
        return new Differences(rows(sections[1]).toList(), answers);
    }

    /** Rows of a Markdown table without its two head lines, as cells without code marks. */
    private static Stream<List<String>> rows(String section) {
        return section.lines().filter(line -> line.startsWith("|")).skip(2).map(line -> Stream.of(
                        line.substring(1).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList());
    }

    private static String lines(String cell) {
        return cell.replace("<br>", "\n");
    }

    /** The list as it holds for that ledger. */
    Map<String, List<String>> applied(Map<String, List<String>> listed, LedgerUnderTest ledger) {
        Map<String, List<String>> result = new TreeMap<>(listed);
        if (ledger instanceof EmbeddedLedger) {
            answers.forEach(difference -> result.put(difference.story(), List.of(difference.embedded())));
        }
        return result;
    }
}

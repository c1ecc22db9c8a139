// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/tampered");

    @TempDir
    private Path work;

    @Test
    void the_corpus_holds_every_attack_that_the_auditor_promises_to_find() throws IOException {
        assertThat(attacks())
                .contains(
                        "flipped-bit-in-header",
                        "flipped-bit-in-data",
                        "flipped-bit-in-metadata",
                        "flipped-bit-in-signature",
                        "removed-block",
                        "reordered-blocks",
                        "duplicated-block",
                        "foreign-block",
                        "truncated-tail",
                        "wholly-forged-chain",
                        "wrong-validation-flag",
                        "cross-linked-envelopes",
                        "high-s-signature",
                        "wrong-policy",
                        "forged-grant",
                        "held-back-transaction",
                        "smuggled-key");
    }

    @Test
    void the_chain_that_was_attacked_is_honest() throws IOException {
        assertThat(verify("genuine").code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_found_where_it_happened_and_for_its_own_reason(String attack) throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(CORPUS.resolve(attack).resolve("attack.json").toFile());

        Audit audit = verify(attack);

        JsonNode first = audit.json().path("findings").path(0);
        assertThat(audit.code()).isEqualTo(expected.path("code").asInt());
        assertThat(first.path("reason")).isEqualTo(expected.path("reason"));
        assertThat(first.path("block")).isEqualTo(expected.path("block"));
        assertThat(first.path("transaction")).isEqualTo(expected.path("transaction"));
    }

    static List<String> attacks() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("genuine"))
                    .sorted()
                    .toList();
        }
    }

    private Audit verify(String attack) throws IOException {
        copy(CORPUS.resolve("genuine"));
        Path changes = CORPUS.resolve(attack);
        copy(changes);
        Path expected = work.resolve("attack.json");
        if (Files.deleteIfExists(expected)) {
            JsonNode removed = new ObjectMapper()
                    .readTree(changes.resolve("attack.json").toFile())
                    .path("removed");
            for (JsonNode name : removed) {
                Files.delete(work.resolve(name.asText()));
            }
        }
        String genesis = Files.readString(CORPUS.resolve("genesis"));
        return Audit.run("verify", work, "--genesis", genesis, "--home", work.resolve("none"), "--json");
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, work.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

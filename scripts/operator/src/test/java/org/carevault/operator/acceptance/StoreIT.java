// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A store that gives back something else than was stored is caught before a byte is written. */
@ExtendWith(OneConsortium.class)
class StoreIT {
    private final Consortium consortium;
    private final String patient;
    private String record;
    private Path stored;

    @TempDir
    Path folder;

    StoreIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @BeforeEach
    void a_record_is_there() throws IOException {
        record = upload("Kept").text("record");
        stored = newest();
    }

    @Test
    void a_truncated_object_is_an_integrity_failure() throws IOException {
        var whole = Files.readAllBytes(stored);
        Files.write(stored, Arrays.copyOf(whole, whole.length - 7));

        assertIntegrityFailure(whole);
    }

    @Test
    void a_swapped_object_is_an_integrity_failure() throws IOException {
        var whole = Files.readAllBytes(stored);
        upload("Other");
        Files.write(stored, Files.readAllBytes(newest()));

        assertIntegrityFailure(whole);
    }

    @Test
    void a_lost_object_is_told_as_lost() throws IOException {
        var whole = Files.readAllBytes(stored);
        Files.delete(stored);

        var open = open();
        Files.write(stored, whole);

        assertThat(open.exit()).as(open.err()).isIn(1, 3);
        assertThat(open.err()).contains("OBJECT_NOT_FOUND").contains("hint:").doesNotContain("\tat ");
    }

    private void assertIntegrityFailure(byte[] whole) throws IOException {
        var open = open();
        Files.write(stored, whole);

        assertThat(open.exit()).as(open.err()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
        assertThat(open.err())
                .contains("error:")
                .contains("hint: The read is recorded on the chain.")
                .doesNotContain("Send the object", "\tat ");
    }

    private Result open() {
        return consortium.vault(
                patient, "open", record, "-o", folder.resolve("out").toString());
    }

    private Result upload(String title) {
        var document = Documents.file("d.txt", title.getBytes(StandardCharsets.UTF_8));
        return consortium.vault(patient, "upload", document.toString(), "--title", title, "--json");
    }

    private Path newest() throws IOException {
        var documents = consortium.home().resolve("run/object-store/objects/carevault-city/documents");
        try (var files = Files.list(documents)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}

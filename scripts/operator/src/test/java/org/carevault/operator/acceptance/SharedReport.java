// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report of a patient of City Hospital that somebody may read. */
final class SharedReport {
    static final byte[] CONTENT = "%PDF-1.4 a report\n".getBytes(StandardCharsets.UTF_8);

    private final Consortium consortium;
    private final String reader;
    private final String patient;
    private final String record;

    SharedReport(Consortium consortium, String reader) {
        this.consortium = consortium;
        this.reader = reader;
        this.patient = consortium.patient();
        var file = Documents.file("report.pdf", CONTENT).toString();
        this.record = consortium
                .vault(patient, "upload", file, "--title", "A report", "--json")
                .text("record");
        var to = consortium.medicalId(reader);
        var grant = consortium.vault(
                patient, "grant", "--to", to, "--record", record, "--purpose", "TREAT", "--until", "7d");
        assertThat(grant.exit()).as(grant.err()).isZero();
    }

    String patient() {
        return patient;
    }

    String record() {
        return record;
    }

    /** What the reader gets. */
    byte[] opened(Path folder) {
        return opened(folder, reader);
    }

    byte[] opened(Path folder, String person) {
        var out = folder.resolve(person + record);
        var open = consortium.vault(person, "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(open.exit()).as(open.err()).isZero();
        return bytes(out);
    }

    /** The reader's slot as it is stored. */
    byte[] slot(Path folder) {
        var out = folder.resolve("sealed" + System.nanoTime());
        consortium.vault(reader, "open", record, "--purpose", "TREAT", "--sealed", "-o", out.toString());
        return bytes(out.resolve(record + "-1.slot.age"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

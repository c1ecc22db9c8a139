// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every single value of every answer of an app is changed once: a document opens as it was stored, or not at all. */
@ExtendWith(OneConsortium.class)
class EachFieldIT {
    private static final byte[] REPORT = "%PDF-1.4 true\n".getBytes(StandardCharsets.UTF_8);

    private final Consortium consortium;

    @TempDir
    Path folder;

    EachFieldIT(Consortium consortium) {
        this.consortium = consortium;
    }

    /** A patient may log in ten times a minute, so there are some and they take turns. */
    private record Patient(String name, String record) {}

    /** One value in the answers to one kind of request. */
    private record Field(String asked, JsonPointer place) {}

    @TestFactory
    Stream<DynamicTest> no_changed_field_yields_a_wrong_document() throws IOException {
        var patients = Stream.generate(this::patient).limit(5).toList();
        var fields = fieldsOfAnHonestReading(patients.get(0));
        assertThat(fields).as("values in the answers").hasSizeGreaterThan(20);
        return fields.stream()
                .map(field -> DynamicTest.dynamicTest(
                        field.asked() + " " + field.place(),
                        () -> assertTrueOrNothing(patients.get(fields.indexOf(field) % 5), field)));
    }

    private Patient patient() {
        var name = consortium.patient();
        var report = Documents.file("r.pdf", REPORT).toString();
        var upload = consortium.vault(name, "upload", report, "--title", "Report", "--json");
        return new Patient(name, upload.text("record"));
    }

    private List<Field> fieldsOfAnHonestReading(Patient patient) throws IOException {
        var fields = new LinkedHashSet<Field>();
        try (var app = new LyingApp(consortium.cityApp(), (asked, body) -> {
            for (var place : Lies.leaves(body)) fields.add(new Field(kind(asked), place));
            return body;
        })) {
            assertThat(open(patient, app, folder.resolve("honest")).exit()).isZero();
        }
        return new ArrayList<>(fields);
    }

    private void assertTrueOrNothing(Patient patient, Field field) throws IOException {
        var out = folder.resolve("told");
        try (var app = new LyingApp(
                consortium.cityApp(),
                (asked, body) -> kind(asked).equals(field.asked()) ? Lies.changedAt(body, field.place()) : body)) {
            var open = open(patient, app, out);

            assertThat(open.err()).doesNotContain("\tat ", "INTERNAL", "TOO_MANY_REQUESTS");
            if (open.exit() == 0) assertThat(out).hasBinaryContent(REPORT);
            else assertRefused(open, out);
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private static void assertRefused(Result open, Path out) {
        assertThat(out).doesNotExist();
        assertThat(open.exit()).as(open.err()).isIn(1, 3, 4);
        assertThat(open.err().lines().filter(line -> line.startsWith("error:"))).hasSize(1);
        assertThat(open.err()).contains("hint:");
    }

    private Result open(Patient patient, LyingApp app, Path out) {
        return consortium.vault(patient.name(), "open", patient.record(), "-o", out.toString(), "--app", app.url());
    }

    /** The request without what differs from one reading to the next. */
    private static String kind(String asked) {
        return asked.replaceAll("[0-9a-f]{32,64}", "*").replaceAll("\\?.*", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The vault on a MinIO server, with credentials that open one bucket each; skipped where there is no MinIO program. */
@ExtendWith(MinioProgram.class)
class MinioIT {
    private static final byte[] REPORT = "%PDF-1.4 kept on MinIO\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path data;

    private static Minio minio;
    private static Consortium consortium;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        minio = new Minio(data);
        consortium = new Consortium(minio::prepare);
    }

    @AfterAll
    static void stop() throws IOException {
        if (consortium != null) {
            Minio.forget(consortium.home());
            consortium.close();
        }
        if (minio != null) minio.close();
    }

    @Test
    void no_other_store_is_started() {
        var status = consortium.script("status", "--json");

        assertThat(status.json().at("/objectStore/address").asText()).isEqualTo(minio.endpoint());
        assertThat(consortium.home().resolve("run/object-store")).doesNotExist();
    }

    @Test
    void a_record_is_stored_granted_to_a_doctor_elsewhere_read_and_deleted() throws Exception {
        var record = upload();
        var lin = consortium.medicalId("dr-lin");
        vault("asha", "grant", "--to", lin, "--record", record, "--purpose", "TREAT", "--until", "7d", "--json");
        var out = folder.resolve("out.pdf");
        vault("dr-lin", "open", record, "--purpose", "TREAT", "-o", out.toString());
        assertThat(Files.readAllBytes(out)).isEqualTo(REPORT);
        var before = documents();

        vault("asha", "delete", record, "--yes");

        await(() -> documents() == before - 1);
        assertThat(consortium
                        .vault(
                                "asha",
                                "open",
                                record,
                                "-o",
                                folder.resolve("again").toString())
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void the_auditor_compares_every_object_with_the_chain() {
        upload();
        var chain = folder.resolve("chain").toString();
        var credentials =
                consortium.home().resolve("object-stores/auditor.json").toString();
        assertThat(consortium.script("audit", "export", "--to", chain).exit()).isZero();

        var verify = consortium.script(
                "audit", "verify", chain, "--store", minio.endpoint(), "--store-credentials", credentials, "--json");

        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void the_doctor_finds_buckets_that_delete_what_is_deleted() {
        var doctor = consortium.script("doctor");

        for (var name : new String[] {"city", "lakeside", "acme", "regulator"})
            assertThat(doctor.out()).contains("carevault-" + name + " deletes what is deleted");
    }

    private String upload() {
        var document = Documents.file("report.pdf", REPORT);
        return vault("asha", "upload", document.toString(), "--title", "Report", "--json")
                .text("record");
    }

    private static Result vault(String person, String... arguments) {
        var result = consortium.vault(person, arguments);
        assertThat(result.exit())
                .as(String.join(" ", arguments) + "\n" + result.err())
                .isZero();
        return result;
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /** The app destroys objects when it sees the block, a moment after the command has ended. */
    private static void await(Condition condition) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("the object is still there").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static long documents() throws IOException {
        try (var files = Files.list(minio.citysObjects().resolve("documents"))) {
            return files.count();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SetBucketVersioningArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.VersioningConfiguration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code prepare} leaves behind on a real MinIO server; skipped where there is no MinIO program. */
class PrepareIT {
    private static final String CITY = "CityHospitalMSP";
    private static final String LAKESIDE = "LakesideHospitalMSP";

    @TempDir
    private static Path data;

    @TempDir
    private static Path home;

    private static MinioProgram server;

    @BeforeAll
    static void prepare() throws Exception {
        server = MinioProgram.start(data);
        assertThat(prepare(server.endpoint(), MinioProgram.PASSWORD).code()).isZero();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void an_organisations_credentials_do_all_that_its_app_needs_in_its_own_bucket() throws Exception {
        MinioClient city = client(CITY);
        put(city, "carevault-city", "documents/a");

        assertThat(get(city, "carevault-city", "documents/a")).isEqualTo("sealed");
        assertThat(city.listObjects(ListObjectsArgs.builder()
                        .bucket("carevault-city")
                        .recursive(true)
                        .build()))
                .isNotEmpty();
        city.removeObject(RemoveObjectArgs.builder()
                .bucket("carevault-city")
                .object("documents/a")
                .build());
        assertRefused("NoSuchKey", () -> get(city, "carevault-city", "documents/a"));
    }

    @Test
    void an_organisations_credentials_open_no_other_bucket() throws Exception {
        put(client(LAKESIDE), "carevault-lakeside", "documents/b");
        MinioClient city = client(CITY);

        assertRefused("AccessDenied", () -> get(city, "carevault-lakeside", "documents/b"));
        assertRefused("AccessDenied", () -> put(city, "carevault-lakeside", "documents/c"));
        assertRefused("AccessDenied", () -> city.listObjects(
                        ListObjectsArgs.builder().bucket("carevault-lakeside").build())
                .iterator()
                .next()
                .get());
        assertRefused(
                "AccessDenied",
                () -> city.makeBucket(MakeBucketArgs.builder().bucket("another").build()));
    }

    @Test
    void an_organisations_credentials_do_not_change_how_its_bucket_deletes() throws Exception {
        var versions = new VersioningConfiguration(VersioningConfiguration.Status.ENABLED, false);

        assertRefused("AccessDenied", () -> client(CITY)
                .setBucketVersioning(SetBucketVersioningArgs.builder()
                        .bucket("carevault-city")
                        .config(versions)
                        .build()));
    }

    @Test
    void the_auditors_credentials_read_every_bucket_and_write_none() throws Exception {
        put(client(CITY), "carevault-city", "documents/d");
        MinioClient auditor = client("auditor");

        assertThat(get(auditor, "carevault-city", "documents/d")).isEqualTo("sealed");
        assertRefused("AccessDenied", () -> put(auditor, "carevault-city", "documents/e"));
    }

    @Test
    void a_second_run_keeps_the_credentials_and_only_their_owner_reads_them() throws Exception {
        Path file = home.resolve("object-stores/" + CITY + ".json");
        String before = Files.readString(file);

        Run again = prepare(server.endpoint(), MinioProgram.PASSWORD);

        assertThat(again.code()).as(again.errors()).isZero();
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void one_organisation_alone_keeps_the_others_keys_and_the_auditor_reads_all() throws Exception {
        String before = Files.readString(home.resolve("object-stores/" + LAKESIDE + ".json"));

        assertThat(prepare(server.endpoint(), MinioProgram.PASSWORD, "city:" + CITY)
                        .code())
                .isZero();

        assertThat(Files.readString(home.resolve("object-stores/" + LAKESIDE + ".json")))
                .isEqualTo(before);
        put(client(LAKESIDE), "carevault-lakeside", "documents/f");
        assertThat(get(client("auditor"), "carevault-lakeside", "documents/f")).isEqualTo("sealed");
    }

    @Test
    void a_wrong_password_is_one_clear_line_with_a_hint() throws Exception {
        Run refused = prepare(server.endpoint(), "another-secret");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.errors().lines()).hasSize(2);
        assertThat(refused.errors()).startsWith("error: MINIO_NOT_READY: ").contains("hint: ");
    }

    private record Run(int code, String errors) {}

    private static Run prepare(String endpoint, String password) throws IOException, InterruptedException {
        return prepare(endpoint, password, "city:" + CITY, "lakeside:" + LAKESIDE + ":Lakeside_Hospital");
    }

    private static Run prepare(String endpoint, String password, String... organisations)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(
                List.of(java, "-cp", classPath, PrepareMain.class.getName(), "--home", home.toString(), endpoint));
        for (String organisation : organisations) {
            command.addAll(List.of("--organisation", organisation));
        }
        var builder = new ProcessBuilder(command);
        builder.environment().put("MINIO_ROOT_USER", MinioProgram.ROOT);
        builder.environment().put("MINIO_ROOT_PASSWORD", password);
        Process process = builder.start();
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), errors);
    }

    private static MinioClient client(String name) throws IOException {
        Store store = Store.at(
                home.resolve("object-stores/" + name + ".json"),
                server.endpoint(),
                null,
                name.equals("auditor") ? null : name.equals(CITY) ? "carevault-city" : "carevault-lakeside");
        return MinioClient.builder()
                .endpoint(store.endpoint())
                .credentials(store.accessKey(), store.secretKey())
                .build();
    }

    private static void put(MinioClient client, String bucket, String key) throws Exception {
        byte[] content = "sealed".getBytes(UTF_8);
        client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(
                        new ByteArrayInputStream(content), content.length, -1)
                .build());
    }

    private static String get(MinioClient client, String bucket, String key) throws Exception {
        try (var content = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.errorResponse().code()).isEqualTo(code));
    }
}

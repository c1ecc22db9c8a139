// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carevault.server.storage.StoreUnderTest.CREDENTIALS;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.SetBucketVersioningArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.VersioningConfiguration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.carevault.model.id.Sha256;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the app relies on in any S3 store. */
abstract class ObjectStorageContract {
    private static final int SIZE = 3_000_000;

    private ObjectStorage storage;

    /** The store that all tests share. */
    abstract StoreUnderTest store();

    /** A store of its own that keeps its objects in that folder. */
    abstract StoreUnderTest storeIn(Path folder) throws IOException;

    @BeforeEach
    void open() throws SettingsException {
        storage = storage("carevault-test");
        storage.prepare();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void a_streamed_object_comes_back_byte_for_byte() throws IOException {
        byte[] content = content(1);
        storage.put("documents/a", new ByteArrayInputStream(content), SIZE, hash(content), () -> {});

        var out = new ByteArrayOutputStream();
        try (StoredContent stored = storage.fetch("documents/a")) {
            stored.copyTo(out, hash(content));
        }

        assertThat(out.toByteArray()).isEqualTo(content);
    }

    @Test
    void an_upload_with_another_hash_is_refused_and_not_kept() {
        byte[] content = content(2);

        Problem problem = problem(
                () -> storage.put("documents/b", new ByteArrayInputStream(content), SIZE, hash(content(3)), () -> {}));

        assertThat(problem.code()).isEqualTo("HASH_MISMATCH");
        assertThat(storage.exists("documents/b")).isFalse();
    }

    @Test
    void an_upload_that_is_not_allowed_any_more_at_its_end_is_not_kept() {
        byte[] content = content(7);

        Problem problem =
                problem(() -> storage.put("documents/e", new ByteArrayInputStream(content), SIZE, hash(content), () -> {
                    throw Problem.of(ProblemCode.ALREADY_EXISTS);
                }));

        assertThat(problem.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(storage.exists("documents/e")).isFalse();
    }

    @Test
    void an_upload_that_breaks_off_is_not_kept() {
        byte[] content = content(4);
        InputStream half = new ByteArrayInputStream(content, 0, SIZE / 2);

        Problem problem = problem(() -> storage.put("documents/c", half, SIZE, hash(content), () -> {}));

        assertThat(problem.code()).isEqualTo("BAD_REQUEST");
        assertThat(storage.exists("documents/c")).isFalse();
    }

    @Test
    void an_object_with_another_hash_than_expected_never_leaves_whole() {
        byte[] content = content(5);
        storage.put("documents/d", new ByteArrayInputStream(content), SIZE, hash(content), () -> {});
        var out = new ByteArrayOutputStream();

        Problem problem = problem(() -> {
            try (StoredContent stored = storage.fetch("documents/d")) {
                stored.copyTo(out, hash(content(6)));
            }
        });

        assertThat(problem.code()).isEqualTo("HASH_MISMATCH");
        assertThat(out.size()).isLessThan(SIZE);
    }

    @Test
    void what_is_not_there_is_empty_and_its_deletion_no_error() {
        storage.delete("slots/none/nobody");

        assertThat(storage.get("slots/none/nobody")).isEmpty();
    }

    @Test
    void a_listing_names_what_was_put_and_not_what_was_deleted() {
        storage.put("slots/x/p1*", new byte[] {1});
        storage.put("slots/x/p2=", new byte[] {2});
        storage.delete("slots/x/p1*");

        assertThat(storage.list("slots/x/")).extracting(StoredObject::key).containsExactly("slots/x/p2=");
    }

    @Test
    void an_object_that_was_put_twice_is_the_second_one() {
        storage.put("keyrings/one", new byte[] {1});
        storage.put("keyrings/one", new byte[] {2, 2});

        assertThat(storage.get("keyrings/one")).hasValue(new byte[] {2, 2});
    }

    @Test
    void a_listing_of_more_than_one_page_is_complete() {
        for (int i = 0; i < 1_003; i++) {
            storage.put("slots/many/%04d".formatted(i), new byte[] {1});
        }

        assertThat(storage.list("slots/many/")).hasSize(1_003);
    }

    @Test
    void a_range_of_an_object_is_that_part_of_it() throws Exception {
        byte[] content = content(8);
        storage.put("documents/r", new ByteArrayInputStream(content), SIZE, hash(content), () -> {});

        try (var part = client().getObject(GetObjectArgs.builder()
                .bucket("carevault-test")
                .object("documents/r")
                .offset(1_000_000L)
                .length(5L)
                .build())) {
            assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 1_000_000, 1_000_005));
        }
    }

    @Test
    void a_link_that_is_signed_for_one_object_opens_no_other() throws Exception {
        String link = client().getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(Http.Method.PUT)
                .bucket("carevault-test")
                .object("documents/mine")
                .expiry(60)
                .build());
        var request = new Request.Builder()
                .url(link.replace("documents/mine", "documents/other"))
                .put(RequestBody.create(new byte[] {1}))
                .build();

        try (var response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(403);
        }
        assertThat(storage.exists("documents/other")).isFalse();
    }

    @Test
    void a_wrong_secret_is_told_as_a_store_that_cannot_be_used() {
        var stranger = new ObjectStorage(new StoreLocation(
                store().endpoint(), "carevault-test", new StoreCredentials("access", "another-secret")));

        Problem problem = problem(() -> stranger.get("documents/a"));

        assertThat(problem.code()).isEqualTo("STORE_UNAVAILABLE");
    }

    @Test
    void a_bucket_that_keeps_old_versions_is_refused() throws Exception {
        client().makeBucket(
                        MakeBucketArgs.builder().bucket("carevault-versions").build());
        try {
            client().setBucketVersioning(SetBucketVersioningArgs.builder()
                    .bucket("carevault-versions")
                    .config(new VersioningConfiguration(VersioningConfiguration.Status.ENABLED, null, null, null))
                    .build());
        } catch (ErrorResponseException e) {
            assumeTrue(e.response().code() != 501, "this store knows no versions");
            throw e;
        }

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> storage("carevault-versions").prepare())
                .withMessageContaining("keeps old versions");
    }

    @Test
    void a_bucket_that_locks_its_objects_is_refused() throws Exception {
        try {
            client().makeBucket(MakeBucketArgs.builder()
                    .bucket("carevault-locks")
                    .objectLock(true)
                    .build());
        } catch (ErrorResponseException e) {
            assumeTrue(e.response().code() != 501, "this store knows no locks");
            throw e;
        }

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> storage("carevault-locks").prepare())
                .withMessageContaining("locks objects");
    }

    @Test
    void a_full_disk_is_told_as_such_and_keeps_what_was_there(@TempDir Path folder) throws Exception {
        try (var small = SmallDisk.at(folder);
                var full = storeIn(small.folder());
                var tight = new ObjectStorage(new StoreLocation(full.endpoint(), "carevault-test", CREDENTIALS))) {
            tight.prepare();
            tight.put("slots/kept", new byte[] {1});
            int size = SmallDisk.SIZE + SIZE;

            Problem problem = problem(() -> tight.put(
                    "documents/large", new ByteArrayInputStream(new byte[size]), size, hash(new byte[size]), () -> {}));

            assertThat(problem.code()).isEqualTo("STORE_FULL");
            assertThat(tight.get("slots/kept")).hasValue(new byte[] {1});
            assertThat(tight.exists("documents/large")).isFalse();
        }
    }

    private ObjectStorage storage(String bucket) {
        return new ObjectStorage(new StoreLocation(store().endpoint(), bucket, CREDENTIALS));
    }

    private MinioClient client() {
        return MinioClient.builder()
                .endpoint(store().endpoint().toString())
                .region("us-east-1")
                .credentials(CREDENTIALS.accessKey(), CREDENTIALS.secretKey())
                .build();
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }

    private static byte[] content(long seed) {
        byte[] content = new byte[SIZE];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static String hash(byte[] content) {
        return Sha256.hash(content).text();
    }
}

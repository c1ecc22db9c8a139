// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.carevault.model.id.Sha256;
import org.carevault.objectstore.ObjectStore;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStorageTest {
    private static final int SIZE = 3_000_000;
    private static ObjectStore store;
    private static ObjectStorage storage;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        store = ObjectStore.start(folder, 0, "access", "secret-secret");
        storage =
                new ObjectStorage(store.endpoint(), new StoreCredentials("access", "secret-secret"), "carevault-test");
        storage.prepare();
    }

    @AfterAll
    static void stop() throws IOException {
        storage.close();
        store.close();
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
    void a_store_that_does_not_answer_is_named_as_such() {
        var nowhere = new ObjectStorage(
                URI.create("http://127.0.0.1:1"), new StoreCredentials("access", "secret-secret"), "carevault-test");

        Problem problem = problem(() -> nowhere.get("documents/a"));

        assertThat(problem.code()).isEqualTo("STORE_UNAVAILABLE");
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

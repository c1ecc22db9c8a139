// SPDX-License-Identifier: Apache-2.0
package org.carevault.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.ByteArrayInputStream;
import java.net.BindException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    @TempDir
    Path folder;

    @Test
    void what_was_put_is_still_there_after_a_restart() throws Exception {
        var bytes = "sealed".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var store = ObjectStore.start(folder, 0, "key", "secret")) {
            var client = client(store, "secret");
            client.makeBucket(MakeBucketArgs.builder().bucket("city").build());
            client.putObject(PutObjectArgs.builder().bucket("city").object("documents/a").stream(
                            new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                    .build());
        }

        try (var store = ObjectStore.start(folder, 0, "key", "secret");
                var read = client(store, "secret")
                        .getObject(GetObjectArgs.builder()
                                .bucket("city")
                                .object("documents/a")
                                .build())) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void a_wrong_secret_is_turned_away() throws Exception {
        try (var store = ObjectStore.start(folder, 0, "key", "secret")) {
            var stranger = client(store, "guess");

            assertThatThrownBy(() -> stranger.bucketExists(
                            BucketExistsArgs.builder().bucket("city").build()))
                    .isInstanceOf(ErrorResponseException.class);
        }
    }

    @Test
    void a_taken_port_is_told_as_such() throws Exception {
        try (var store = ObjectStore.start(folder, 0, "key", "secret")) {
            var port = store.endpoint().getPort();

            assertThatThrownBy(() -> ObjectStore.start(folder, port, "key", "secret"))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void credentials_are_made_once_and_kept() throws Exception {
        var file = folder.resolve("credentials.json");

        var first = Credentials.at(file);

        assertThat(Credentials.at(file)).isEqualTo(first);
        assertThat(first.toString()).doesNotContain(first.secretKey());
    }

    private static MinioClient client(ObjectStore store, String secret) {
        return MinioClient.builder()
                .endpoint(store.endpoint().toString())
                .credentials("key", secret)
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.settings.SettingsException;

/**
 * The organisation's bucket. Every method throws {@link Problem} with STORE_UNAVAILABLE or STORE_FULL when the store
 * fails. Thread-safe.
 */
public final class ObjectStorage implements AutoCloseable {
    private static final int LINK_LIFE_SECONDS = 3600;

    private final OkHttpClient http;
    private final MinioClient client;
    private final String bucket;
    private volatile boolean prepared;

    public ObjectStorage(StoreLocation location) {
        this.http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofMinutes(2))
                .writeTimeout(Duration.ofMinutes(2))
                .build();
        this.client = MinioClient.builder()
                .endpoint(location.endpoint().toString())
                .region(location.region())
                .credentials(
                        location.credentials().accessKey(),
                        location.credentials().secretKey())
                .httpClient(http)
                .build();
        this.bucket = location.bucket();
    }

    /**
     * Makes the bucket where it is missing. A store that does not answer yet is asked again before the first use.
     *
     * @throws SettingsException when the bucket has versioning or a lock
     */
    public void prepare() throws SettingsException {
        try {
            Bucket.prepare(client, bucket);
            prepared = true;
        } catch (MinioException | IllegalStateException e) {
            prepared = false;
        }
    }

    /**
     * Streams a body of known size into the store; what has another hash, or ends early, is not kept. One plain PUT on a
     * link signed by minio-java: its own PUT would hold whole parts in memory.
     *
     * @param stillAllowed asked before the last bytes go; a Problem that it throws ends the upload
     * @throws Problem HASH_MISMATCH, BAD_REQUEST when the sender breaks off, or that of {@code stillAllowed}
     */
    public void put(String key, InputStream source, long size, String sha256, Runnable stillAllowed) {
        var body = new HashedBody(source, size, sha256, stillAllowed);
        var request = new Request.Builder().url(link(key)).put(body).build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw StoreProblems.of(response);
            }
        } catch (IOException e) {
            throw failure(body);
        }
    }

    /** Writes a small object whole. */
    public void put(String key, byte[] content) {
        with(() -> client.putObject(PutObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .data(content, content.length)
                .build()));
    }

    /**
     * Reads a small object whole.
     *
     * @return the whole of a small object, or empty when it is not there
     */
    public Optional<byte[]> get(String key) {
        try (InputStream content = open(key)) {
            return Optional.of(content.readAllBytes());
        } catch (Problem e) {
            if (e.code().equals(ProblemCode.OBJECT_NOT_FOUND.name())) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        }
    }

    /**
     * Opens an object for streaming.
     *
     * @throws Problem OBJECT_NOT_FOUND
     */
    public StoredContent fetch(String key) {
        GetObjectResponse content = open(key);
        return new StoredContent(content, Long.parseLong(content.headers().get("Content-Length")));
    }

    public boolean exists(String key) {
        try {
            with(() -> client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(key).build()));
            return true;
        } catch (Problem e) {
            if (e.code().equals(ProblemCode.OBJECT_NOT_FOUND.name())) {
                return false;
            }
            throw e;
        }
    }

    /** Deletes an object; one that is not there is no error. */
    public void delete(String key) {
        with(() -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return key;
        });
    }

    public List<StoredObject> list(String prefix) {
        return with(() -> {
            List<StoredObject> found = new ArrayList<>();
            for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .recursive(true)
                    .build())) {
                Item item = result.get();
                found.add(
                        new StoredObject(item.objectName(), item.lastModified().toInstant()));
            }
            return found;
        });
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private GetObjectResponse open(String key) {
        return with(() -> client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    private String link(String key) {
        return with(() -> client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(Http.Method.PUT)
                .bucket(bucket)
                .object(key)
                .expiry(LINK_LIFE_SECONDS)
                .build()));
    }

    private static Problem failure(HashedBody body) {
        if (body.refusal().isPresent()) {
            return body.refusal().get();
        }
        if (body.mismatched()) {
            return Problem.of(ProblemCode.HASH_MISMATCH);
        }
        return body.sourceFailed()
                ? Problem.of(ProblemCode.BAD_REQUEST, "The body ended before its announced length.")
                : Problem.of(ProblemCode.STORE_UNAVAILABLE);
    }

    private interface StoreCall<T> {
        T run() throws MinioException;
    }

    private <T> T with(StoreCall<T> call) {
        try {
            if (!prepared) {
                prepare();
            }
            return call.run();
        } catch (MinioException e) {
            throw StoreProblems.of(e);
        } catch (IllegalStateException e) {
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE); // how minio-java reports a refused connection
        } catch (SettingsException e) {
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE, "The bucket must have neither versioning nor a lock.");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** MinIO as a process of this machine. */
final class MinioProgram implements StoreUnderTest {
    private static final String SERVE =
            Path.of("../../network/minio/serve").toAbsolutePath().normalize().toString();

    private final Process process;
    private final URI endpoint;

    private MinioProgram(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Skips the test, with the reason, where there is no such program. */
    static void requireProgram() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(SERVE, "--check").start();
        String reason = new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(check.waitFor() == 0, reason.replaceAll("\\s+", " "));
    }

    static MinioProgram start(Path folder) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(List.of(SERVE, "--port", Integer.toString(port), "--data", folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MINIO_ROOT_USER", CREDENTIALS.accessKey());
        builder.environment().put("MINIO_ROOT_PASSWORD", CREDENTIALS.secretKey());
        var store = new MinioProgram(builder.start(), URI.create("http://127.0.0.1:" + port));
        MinioHealth.await(store.endpoint());
        return store;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

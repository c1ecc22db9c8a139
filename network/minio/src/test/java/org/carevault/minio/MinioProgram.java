// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MinIO server as a process of this machine, started by {@code serve}. */
final class MinioProgram implements AutoCloseable {
    static final String ROOT = "root";
    static final String PASSWORD = "root-secret";

    private static final String SERVE = Path.of("serve").toAbsolutePath().toString();

    private final Process process;
    private final String endpoint;

    private MinioProgram(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Skips the test, with the reason, where there is no such program. */
    static MinioProgram start(Path data) throws IOException, InterruptedException {
        Process check = new ProcessBuilder(SERVE, "--check").start();
        String reason = new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(check.waitFor() == 0, reason.replaceAll("\\s+", " "));
        int port = freePort();
        var builder = new ProcessBuilder(List.of(SERVE, "--port", Integer.toString(port), "--data", data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MINIO_ROOT_USER", ROOT);
        builder.environment().put("MINIO_ROOT_PASSWORD", PASSWORD);
        var server = new MinioProgram(builder.start(), "http://127.0.0.1:" + port);
        server.await();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("MinIO did not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean answers() {
        try {
            var url = URI.create(endpoint + "/minio/health/cluster").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String endpoint() {
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

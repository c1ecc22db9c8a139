// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A MinIO server of this machine, started and prepared by the scripts of {@code network/minio}. */
public final class Minio implements AutoCloseable {
    private static final Path SCRIPTS = Consortium.CHECKOUT.resolve("network/minio");
    private static final Map<String, String> ROOT =
            Map.of("MINIO_ROOT_USER", "root", "MINIO_ROOT_PASSWORD", "root-secret");

    private final Path data;
    private final int port = freePort();
    private Process process;

    /** Starts a server that keeps everything in that folder. */
    public Minio(Path data) throws IOException {
        this.data = data;
        start();
    }

    /** Starts it where it was, unless it runs, and waits until it answers. */
    public void start() throws IOException {
        if (process != null && process.isAlive()) return;
        var serve = new ProcessBuilder(script("serve"), "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        serve.environment().putAll(ROOT);
        process = serve.start();
        await();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Whether there is a MinIO program, and if not, why. */
    static Result check() {
        return Shell.run(List.of(script("serve"), "--check"), Map.of());
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** Where it keeps the objects of City Hospital. */
    Path citysObjects() {
        return data.resolve("carevault-city");
    }

    /** Buckets and credentials for everybody, written below that home. */
    public void prepare(Path home) throws IOException {
        var environment = new HashMap<>(ROOT);
        environment.put("CAREVAULT_HOME", home.toString());
        environment.put("CAREVAULT_BUILT", "yes");
        var prepared = Shell.run(List.of(script("prepare"), endpoint()), environment);
        if (prepared.exit() != 0) throw new IOException(prepared.err());
    }

    /** Takes away what {@link #prepare} wrote: it is the operator's, so {@code scripts/down} leaves it. */
    public static void forget(Path home) throws IOException {
        var stores = home.resolve("object-stores");
        if (!Files.exists(stores)) return;
        try (var files = Files.list(stores)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(stores);
    }

    private void await() throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            if (System.nanoTime() > deadline) throw new IOException("MinIO did not start");
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private boolean answers() {
        try {
            var url = URI.create(endpoint() + "/minio/health/cluster").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** One machine's CareVault, started by {@code scripts/up --detach} with a folder and ports of its own. */
final class Consortium implements AutoCloseable {
    static final Path CHECKOUT = checkout();

    private final Path home;
    private final int portBase = freePorts();

    Consortium() throws IOException {
        home = Files.createTempDirectory("carevault-acceptance");
        var up = script("up", "--detach");
        if (up.exit() != 0) throw new IOException("scripts/up ended with " + up.exit() + ": " + up.err());
    }

    Path home() {
        return home;
    }

    int port(int offset) {
        return portBase + offset;
    }

    /** Runs a command of the vault as that person, by {@code scripts/vault}. */
    Result vault(String person, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--keyring");
        all.add(keyring(person).toString());
        return script("vault", all.toArray(String[]::new));
    }

    Path keyring(String person) {
        return home.resolve("demo").resolve(person + ".age");
    }

    String medicalId(String person) {
        return vault(person, "whoami", "--json").text("medicalId");
    }

    /** Runs one of the scripts, without a terminal and without input, for at most three minutes. */
    Result script(String name, String... arguments) {
        return script(Map.of(), name, arguments);
    }

    Result script(Map<String, String> environment, String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(CHECKOUT.resolve("scripts").resolve(name).toString());
        command.addAll(List.of(arguments));
        var more = new HashMap<>(environment());
        more.putAll(environment);
        return run(command, more);
    }

    Map<String, String> environment() {
        try {
            var environment = new HashMap<String, String>();
            environment.put("CAREVAULT_HOME", home.toString());
            environment.put("CAREVAULT_PORT_BASE", Integer.toString(portBase));
            environment.put("CAREVAULT_BUILT", "yes");
            var passphrase = home.resolve("demo/passphrase");
            if (Files.exists(passphrase))
                environment.put(
                        "CAREVAULT_PASSPHRASE", Files.readString(passphrase).strip());
            return environment;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Result run(List<String> command, Map<String, String> environment) {
        try {
            var out = Files.createTempFile("carevault", ".out");
            var err = Files.createTempFile("carevault", ".err");
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within three minutes: " + Files.readString(err));
            }
            var result = new Result(process.exitValue(), read(out), read(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** A file with that content, outside of the consortium's own folder. */
    static Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createTempDirectory("carevault-file").resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        script("down");
        try (var files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("network/ports.env"))) folder = folder.getParent();
        return folder;
    }

    private static int freePorts() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var base = 20000 + 60 * ThreadLocalRandom.current().nextInt(200);
            if (areFree(base)) return base;
        }
        throw new IllegalStateException("no sixty free ports in a row");
    }

    private static boolean areFree(int base) {
        for (var port = base; port < base + 60; port++) {
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.vault.cli.Vault;

/** One machine's CareVault, started by {@code scripts/up --detach} with a folder and ports of its own. */
public final class Consortium implements AutoCloseable {
    public static final Path CHECKOUT = checkout();

    private final Path home = Files.createTempDirectory("carevault-acceptance");
    private final int portBase = Ports.freeBase();
    private final Map<String, String> medicalIds = new ConcurrentHashMap<>();
    private final Newcomers newcomers = new Newcomers(this);

    /** What has to be there before {@code scripts/up}. */
    public interface Preparation {
        void in(Path home) throws IOException;
    }

    Consortium(String... options) throws IOException {
        this(Map.of(), home -> {}, options);
    }

    Consortium(Preparation preparation, String... options) throws IOException {
        this(Map.of(), preparation, options);
    }

    /** Starts it prepared, and with more variables than a person's shell has. */
    public Consortium(Map<String, String> variables, Preparation preparation, String... options) throws IOException {
        preparation.in(home);
        var arguments = new ArrayList<>(List.of("--detach"));
        arguments.addAll(List.of(options));
        var up = script(variables, "up", arguments.toArray(String[]::new));
        if (up.exit() != 0) {
            close();
            throw new IOException("scripts/up ended with " + up.exit() + ": " + up.err());
        }
    }

    public Path home() {
        return home;
    }

    public int port(int offset) {
        return portBase + offset;
    }

    /** The address of City Hospital's app. */
    public String cityApp() {
        return "http://127.0.0.1:" + port(5);
    }

    /** The address of Lakeside Hospital's app. */
    String lakesideApp() {
        return "http://127.0.0.1:" + port(15);
    }

    /** Runs a command of the vault as that person, in this process, which spares its start. */
    public Result vault(String person, String... arguments) {
        return vault(environment(), person, arguments);
    }

    Result vault(Map<String, String> environment, String person, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Vault.run(
                as(person, arguments), InputStream.nullInputStream(), printer(out), printer(err), environment);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command of the vault as that person by {@code scripts/vault}, as a person at a keyboard does. */
    Result typed(String person, String... arguments) {
        return script("vault", as(person, arguments));
    }

    public Path keyring(String person) {
        return home.resolve("demo").resolve(person + ".age");
    }

    public String medicalId(String person) {
        return medicalIds.computeIfAbsent(
                person, name -> vault(name, "whoami", "--json").text("medicalId"));
    }

    /** Runs one of the scripts, without a terminal and without input. */
    public Result script(String name, String... arguments) {
        return script(Map.of(), name, arguments);
    }

    Result script(Map<String, String> environment, String name, String... arguments) {
        var command = new ArrayList<String>();
        command.add(CHECKOUT.resolve("scripts").resolve(name).toString());
        command.addAll(List.of(arguments));
        var all = new HashMap<>(environment());
        all.putAll(environment);
        return Shell.run(command, all);
    }

    /** Starts one of the scripts and does not wait for its end; what it says goes to that file. */
    Process start(Path said, String name, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(CHECKOUT.resolve("scripts").resolve(name).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    /**
     * Runs lines of a shell in the checkout, as one of its scripts would.
     *
     * @throws IllegalStateException with what they said, when they fail
     */
    public void inCheckout(String shell, String lines, Map<String, String> variables) {
        var all = environment();
        all.putAll(variables);
        var ended = Shell.run(List.of(shell, "-c", "cd '" + CHECKOUT + "' && " + lines, "scripts/up"), all);
        if (ended.exit() != 0) throw new IllegalStateException(lines + ": " + ended.err());
    }

    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("CAREVAULT_HOME", home.toString());
        environment.put("CAREVAULT_PORT_BASE", Integer.toString(portBase));
        environment.put("CAREVAULT_BUILT", "yes");
        var passphrase = home.resolve("demo/passphrase");
        if (Files.exists(passphrase)) environment.put("CAREVAULT_PASSPHRASE", text(passphrase));
        return environment;
    }

    /** Somebody new at City Hospital, whom nobody has refused or granted anything yet; the name of his keyring. */
    public String newcomer(String role) {
        return newcomers.join(role, "city-admin", cityApp());
    }

    /** As {@link #newcomer(String)}, at Lakeside Hospital. */
    String lakesideNewcomer(String role) {
        return newcomers.join(role, "lakeside-admin", lakesideApp());
    }

    /** One of some patients of City Hospital, in turn. */
    String patient() {
        return newcomers.patient();
    }

    private String[] as(String person, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--keyring");
        all.add(keyring(person).toString());
        return all.toArray(String[]::new);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        script("down", "--erase", "--yes");
        Files.deleteIfExists(home);
    }

    private static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("network/ports.env"))) folder = folder.getParent();
        return folder;
    }
}

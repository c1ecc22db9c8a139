// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One machine's CareVault, started by {@code scripts/up --detach} with a folder and ports of its own. Whoever writes a page has no
 * patience for that at every try: with {@code -Dcarevault.home=DIR -Dcarevault.portBase=N} it is one that runs already, and goes on.
 */
public final class Machine implements AutoCloseable {
    private static final int PORTS = 60;
    // Each organisation's app is at the fifth of its ten ports.
    private static final int APP = 5;
    private static final int NEXT_ORGANISATION = 10;

    private final boolean own = System.getProperty("carevault.home") == null;
    private final Path home = own
            ? Files.createTempDirectory("carevault-journeys")
            : Path.of(System.getProperty("carevault.home")).toAbsolutePath();
    private final int portBase = own ? freeBase() : Integer.getInteger("carevault.portBase");

    private final Map<String, String> medicalIds = new ConcurrentHashMap<>();
    private final Programs programs = new Programs(Map.of(
            "CAREVAULT_HOME",
            home.toString(),
            "CAREVAULT_PORT_BASE",
            Integer.toString(portBase),
            "CAREVAULT_BUILT",
            "yes",
            "CAREVAULT_LIVE",
            "yes"));

    Machine() throws IOException {
        if (!own) return;
        var error = run("up", "--detach");
        if (error != null) {
            close();
            throw new IOException("scripts/up failed: " + error);
        }
    }

    /** City Hospital's app. */
    public String city() {
        return app(0);
    }

    /** Lakeside Hospital's app. */
    public String lakeside() {
        return app(1);
    }

    /** Acme Insurance's app. */
    public String acme() {
        return app(2);
    }

    /** The regulator's app. */
    public String regulator() {
        return app(3);
    }

    private String app(int organisation) {
        return "http://127.0.0.1:" + (portBase + organisation * NEXT_ORGANISATION + APP);
    }

    /** Where its run-time data lie. */
    public Path home() {
        return home;
    }

    /** The hash of block 0's header, as whoever started it wrote it down. */
    public String fingerprint() throws IOException {
        return Files.readString(home.resolve("auditor/pin.json"))
                .replaceAll("(?s).*\"genesis\":\"([0-9a-f]{64})\".*", "$1");
    }

    /** The keyring file of one of the demonstration's people, for example {@code asha}. */
    public Path keyring(String person) {
        return home.resolve("demo").resolve(person + ".age");
    }

    /** What opens the keyrings of the demonstration's people. */
    public String passphrase() throws IOException {
        return Files.readString(home.resolve("demo/passphrase")).strip();
    }

    /** What {@code scripts/up} prints, where all runs already. */
    public String up() throws IOException {
        var out = Files.createTempFile("carevault", ".out");
        var error = run(out, passphrase(), "up", "--detach");
        if (error != null) throw new IOException("scripts/up failed: " + error);
        return Files.readString(out);
    }

    /** Runs a command of {@code scripts/vault} as one of them and gives what it prints. */
    public String vault(String person, String... arguments) throws IOException {
        return vault(keyring(person), passphrase(), arguments);
    }

    /** Runs a command of {@code scripts/vault} with any keyring and gives what it prints. */
    public String vault(Path keyring, String passphrase, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--keyring", keyring.toString(), "--yes"));
        var out = Files.createTempFile("carevault", ".out");
        var error = run(out, passphrase, "vault", all.toArray(String[]::new));
        if (error != null) throw new IOException("scripts/vault failed: " + error);
        return Files.readString(out);
    }

    /** A patient who joins City Hospital now, at the command line; gives the name of the keyring. */
    public String patient() throws IOException {
        var code = vault("city-admin", "invite", "--role", "p").strip();
        var name = "patient-" + code.substring(0, 8).toLowerCase(Locale.ROOT);
        vault(name, "join", "--code", code, "--role", "p", "--app", city());
        return name;
    }

    /** The medical ID of one of them; asked for once, because it never changes and each command opens the keyring anew. */
    public String medicalId(String person) throws IOException {
        var known = medicalIds.get(person);
        if (known != null) return known;
        var told = vault(person, "whoami", "--json").replaceAll("(?s).*\"medicalId\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        medicalIds.put(person, told);
        return told;
    }

    /** The record of this title in somebody's own vault. */
    public String record(String person, String title) throws IOException {
        return vault(person, "list")
                .lines()
                .filter(line -> line.endsWith("  " + title))
                .findFirst()
                .map(line -> line.split(" ", 2)[0])
                .orElseThrow(() -> new IOException(person + " has no record '" + title + "'"));
    }

    /** A patient lets somebody read, add, correct and delete for treatment; gives the consent. */
    public String grantAll(String patient, String reader) throws IOException {
        var words = new ArrayList<>(List.of("grant", "--to", reader, "--purpose", "TREAT"));
        for (var action : List.of("read", "append", "amend", "tombstone")) words.addAll(List.of("--action", action));
        return vault(patient, words.toArray(String[]::new)).strip();
    }

    /** How many sealed documents lie in all organisations' stores. */
    public long storedDocuments() throws IOException {
        try (var files = Files.walk(home.resolve("run/object-store/objects"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("documents"))
                    .count();
        }
    }

    /** The certificate of an organisation's authority, a PEM file. */
    public Path root(String msp) {
        return home.resolve("run/organisations").resolve(msp).resolve("msp/cacerts/ca.pem");
    }

    /** Plays one of the web module's tests that need a machine, as somebody who is here. */
    public void live(String test, String person) throws IOException {
        var more = Map.of("CAREVAULT_PASSPHRASE", passphrase(), "CAREVAULT_PERSON", person);
        var error = programs.live(test, more);
        if (error != null) throw new IOException(test + " failed: " + error);
    }

    /** Runs a command of {@code scripts/audit}; null where it ended well, else what it said. */
    public String audit(String... arguments) throws IOException {
        return run("audit", arguments);
    }

    private String run(String script, String... arguments) throws IOException {
        return run(Files.createTempFile("carevault", ".out"), "", script, arguments);
    }

    /** Null where it ended well, else what it said. */
    private String run(Path out, String passphrase, String script, String... arguments) throws IOException {
        return programs.script(out, Map.of("CAREVAULT_PASSPHRASE", passphrase), script, arguments);
    }

    @Override
    public void close() throws IOException {
        if (!own) return;
        run("down", "--erase", "--yes");
        Files.deleteIfExists(home);
    }

    private static int freeBase() {
        for (var attempt = 0; attempt < 100; attempt++) {
            var base = 20000 + PORTS * ThreadLocalRandom.current().nextInt(200);
            if (areFree(base)) return base;
        }
        throw new IllegalStateException("no sixty free ports in a row");
    }

    private static boolean areFree(int base) {
        for (var port = base; port < base + PORTS; port++) {
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carevault.vault.cli.Vault;

/** Where the people act: each act is one command of the vault, run as that person and shown as it would be typed. */
final class Stage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String passphrase;
    private final PrintStream talk;

    Stage(Path folder, String passphrase, PrintStream talk) {
        this.folder = folder;
        this.passphrase = passphrase;
        this.talk = talk;
    }

    Path keyring(Person person) {
        return folder.resolve(person.label() + ".age");
    }

    String passphrase() {
        return passphrase;
    }

    void say(String sentence) {
        talk.println(sentence);
    }

    /** Runs a command that must succeed and returns its JSON. */
    JsonNode act(Person person, String... command) throws IOException {
        return JSON.readTree(run(person, 0, with(command, "--json")));
    }

    /** As {@link #act}, for what somebody may have done before: then nothing happens. */
    void actOnce(Person person, String... command) throws IOException {
        var ended = ended(person, with(command, "--json"));
        if (!ended.err().startsWith("error: ALREADY_EXISTS")) ended.require(0);
    }

    /** As {@link #act}, with the command and its end shown. */
    JsonNode show(String told, Person person, String... command) throws IOException {
        var result = act(person, command);
        talk.printf("  vault[%s] %s%n      %s%n", person.label(), shortened(command), told);
        return result;
    }

    /** Runs a command that must be refused with exit code 4. */
    void showRefused(String told, Person person, String... command) throws IOException {
        run(person, 4, List.of(command));
        talk.printf("  vault[%s] %s%n      refused (exit 4): %s%n", person.label(), shortened(command), told);
    }

    private String run(Person person, int expected, List<String> command) throws IOException {
        return ended(person, command).require(expected);
    }

    /** How a command ended, and what it said. */
    private record Ended(String command, int code, String out, String err) {
        String require(int expected) throws IOException {
            if (code == expected) return out;
            throw new IOException("DEMONSTRATION_FAILED: " + command + " ended with " + code + " instead of " + expected
                    + ": " + err.strip());
        }
    }

    private Ended ended(Person person, List<String> command) {
        var arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--keyring", keyring(person).toString(), "--yes"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Vault.run(
                arguments.toArray(String[]::new),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("CAREVAULT_PASSPHRASE", passphrase));
        return new Ended(
                "'vault " + command.get(0) + "' of " + person.label(),
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> with(String[] command, String last) {
        var all = new ArrayList<>(List.of(command));
        all.add(last);
        return all;
    }

    /** Paths lose their folders and identifiers their tails, so that a line fits a terminal. */
    private static String shortened(String... command) {
        var words = new ArrayList<String>();
        for (var word : command) {
            if (word.contains("/")) words.add(Path.of(word).getFileName().toString());
            else if (word.length() > 16 && word.matches("[0-9a-z]+")) words.add(word.substring(0, 8) + "…");
            else words.add(word.contains(" ") ? '"' + word + '"' : word);
        }
        return String.join(" ", words);
    }

    /** Copies one of the demonstration's documents out of the program, so that the vault can read it as a file. */
    Path document(String name) throws IOException {
        var file = Files.createDirectories(folder.resolve("documents")).resolve(name);
        try (var source = Stage.class.getResourceAsStream("/documents/" + name)) {
            if (!Files.exists(file)) Files.copy(source, file);
        }
        return file;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the corpus of attacks anew: {@code genuine/} is an honest export, every other folder holds only what an attack
 * changes in it, and {@code attack.json} says what must be found. Argument: the folder to write, which must not exist.
 */
public final class CorpusMain {
    private CorpusMain() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectory(Path.of(arguments[0]));
        Path keys = Files.createTempDirectory("corpus");
        Story genuine = new Story(keys.resolve("genuine")).told();
        Story stranger = new Story(keys.resolve("stranger")).told();
        Map<String, byte[]> honest = Exports.files(genuine.chain().blocks(), genuine.exporter());
        Exports.write(target.resolve("genuine"), honest);
        List<Attack> attacks = new ArrayList<>(ByteAttacks.on(genuine, stranger));
        attacks.addAll(KeyAttacks.on(genuine));
        for (Attack attack : attacks) {
            write(target.resolve(attack.name()), attack, honest);
        }
        Files.writeString(
                target.resolve("genesis"), Exports.hash(genuine.chain().blocks().get(0)));
    }

    private static void write(Path folder, Attack attack, Map<String, byte[]> honest) throws IOException {
        var changed = new TreeMap<>(attack.files());
        changed.entrySet().removeIf(file -> Arrays.equals(file.getValue(), honest.get(file.getKey())));
        Exports.write(folder, changed);
        var removed = honest.keySet().stream()
                .filter(name -> !attack.files().containsKey(name))
                .toList();
        var expected = new TreeMap<String, Object>();
        expected.put("code", attack.reason().exitCode());
        expected.put("reason", attack.reason().name());
        expected.put("block", attack.block());
        expected.put("transaction", attack.transaction());
        expected.put("removed", removed);
        Files.writeString(
                folder.resolve("attack.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(expected) + "\n");
    }
}

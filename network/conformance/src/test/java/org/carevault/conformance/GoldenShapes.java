// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.Block;

/** The golden blocks of {@code network/validation} and the list of the shapes that they hold. */
final class GoldenShapes {
    private static final Path FOLDER = Path.of("../validation/src/test/resources/golden");
    private static final Path LIST = FOLDER.resolve("shapes.txt");

    private GoldenShapes() {}

    /** The list as it is kept: each shape, and the first block that holds it. */
    static Map<String, Integer> list() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> Integer.valueOf(parts[1]), (a, b) -> a, TreeMap::new));
    }

    static Set<String> listed() throws IOException {
        return new TreeSet<>(list().keySet());
    }

    /** What the golden blocks really hold. */
    static Map<String, Integer> held() throws IOException {
        Map<String, Integer> held = new TreeMap<>();
        for (int number = 0; Files.exists(FOLDER.resolve(number + ".block")); number++) {
            Block block = Block.parseFrom(Files.readAllBytes(FOLDER.resolve(number + ".block")));
            for (String shape : Shapes.of(block)) {
                held.putIfAbsent(shape, number);
            }
        }
        return held;
    }
}

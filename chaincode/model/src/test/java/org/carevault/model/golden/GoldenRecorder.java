// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.Story;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleBook;

/**
 * Records the vectors of a new rule set, once: {@code main} with the file to write. The file of a version in use is
 * never recorded again; when its replay fails, the rules are wrong.
 */
final class GoldenRecorder {
    private GoldenRecorder() {}

    public static void main(String[] arguments) throws IOException {
        var lines = record().stream().map(Vector::toJson).toList();
        Files.createDirectories(Path.of(arguments[0]).getParent());
        Files.write(Path.of(arguments[0]), lines);
    }

    static List<Vector> record() {
        var vectors = new ArrayList<Vector>();
        Story.tell((world, call) -> vectors.add(recorded(world, call)));
        return vectors;
    }

    private static Vector recorded(org.carevault.model.World world, Invocation call) {
        return Replay.of(RuleBook.current(), world, call);
    }
}

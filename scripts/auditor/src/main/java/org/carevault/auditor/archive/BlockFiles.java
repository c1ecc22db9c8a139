// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names in an exported folder, as found. Immutable; nothing is opened.
 *
 * @param blocks files named like a block, by the number in their name
 * @param others every other name except the head statement's, in order
 */
public record BlockFiles(Path folder, TreeMap<Long, Path> blocks, List<String> others) {

    /** The head statement's name. */
    public static final String HEAD = "head.json";

    private static final Pattern NAME = Pattern.compile("\\d{10}\\.block");

    /**
     * Lists a folder.
     *
     * @throws IOException when it is not a folder or cannot be listed
     */
    public static BlockFiles in(Path folder) throws IOException {
        var blocks = new TreeMap<Long, Path>();
        var others = new ArrayList<String>();
        try (Stream<Path> names = Files.list(folder)) {
            names.sorted().forEach(file -> sort(file, blocks, others));
        }
        return new BlockFiles(folder, blocks, List.copyOf(others));
    }

    private static void sort(Path file, TreeMap<Long, Path> blocks, List<String> others) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches()) {
            blocks.put(Long.parseLong(name.substring(0, 10)), file);
        } else if (!name.equals(HEAD)) {
            others.add(name);
        }
    }

    /** The file name of a block. */
    public static String name(long number) {
        return String.format(Locale.ROOT, "%010d.block", number);
    }

    public Path head() {
        return folder.resolve(HEAD);
    }

    /** One more than the highest number in a name; 0 for a folder without blocks. */
    public long end() {
        return blocks.isEmpty() ? 0 : blocks.lastKey() + 1;
    }
}

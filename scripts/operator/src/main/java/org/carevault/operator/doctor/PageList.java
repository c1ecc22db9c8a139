// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.model.id.Sha256;

/**
 * The list of a bundle of pages, as {@code sha256sum} writes it; its own hash stands for the bundle.
 *
 * @param files the hash of each file, by its path
 */
record PageList(Sha256 hash, Map<String, Sha256> files) {
    static final String ADDRESS = "/bundle.sha256";
    private static final int PATH = 66;

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException when it is none
     */
    static PageList parse(byte[] text) {
        var files = new LinkedHashMap<String, Sha256>();
        for (var line : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.isEmpty()) continue;
            if (line.length() <= PATH) throw new IllegalArgumentException("a line without a path");
            files.put(line.substring(PATH), new Sha256(line.substring(0, PATH - 2)));
        }
        return new PageList(Sha256.hash(text), files);
    }
}

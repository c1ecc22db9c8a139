// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which block 0 is the right one, and who says so. Immutable.
 *
 * @param kind where the value comes from
 * @param genesis hex SHA-256 of block 0's header; null for {@link Kind#NONE}
 */
public record Anchor(Kind kind, String genesis) {

    /** Where an anchor comes from. The names in lower case are part of the published schema. */
    public enum Kind {
        GENESIS,
        TRUST,
        PIN,
        NONE
    }

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Anchor NONE = new Anchor(Kind.NONE, null);

    /** No anchor: everything is still checked, but nobody says that the chain is the right one. */
    public static Anchor none() {
        return NONE;
    }

    /**
     * The hash that the caller learnt elsewhere.
     *
     * @throws IllegalArgumentException when the text is not a hex SHA-256
     */
    public static Anchor genesis(String hash) {
        return new Anchor(Kind.GENESIS, checked(hash));
    }

    /**
     * Reads a trust file, a JSON object with the field {@code genesis}.
     *
     * @throws IOException when it cannot be read or does not hold one
     */
    public static Anchor trust(Path file) throws IOException {
        return new Anchor(Kind.TRUST, read(file));
    }

    /**
     * Reads the pin that was written when block 0 was made; no file is no anchor.
     *
     * @throws IOException when the file is there and cannot be read as a pin
     */
    public static Anchor pin(Path file) throws IOException {
        return Files.exists(file) ? new Anchor(Kind.PIN, read(file)) : NONE;
    }

    private static String read(Path file) throws IOException {
        JsonNode genesis = new ObjectMapper().readTree(file.toFile()).path("genesis");
        try {
            return checked(genesis.asText());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " has no field \"genesis\" with 64 hex digits", e);
        }
    }

    private static String checked(String hash) {
        String lower = hash.strip().toLowerCase(java.util.Locale.ROOT);
        if (!HASH.matcher(lower).matches()) {
            throw new IllegalArgumentException("a block 0 hash is written as 64 hex digits");
        }
        return lower;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One file of the bundle, as it is and as it may travel. */
final class StaticFile {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "sha256", "text/plain; charset=utf-8");

    private final String path;
    private final byte[] content;
    private final Map<String, byte[]> encodings = new LinkedHashMap<>();

    /** The file at a path below the app's address, without a slash in front. */
    StaticFile(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    /** Adds a compressed copy; the one that is added first is preferred. */
    void add(String encoding, byte[] copy) {
        encodings.put(encoding, copy);
    }

    byte[] content() {
        return content;
    }

    Set<String> encodings() {
        return encodings.keySet();
    }

    byte[] encoded(String encoding) {
        return encodings.get(encoding);
    }

    String type() {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    String text() {
        return new String(content, UTF_8);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * One file of the bundle, as it is and as it may travel.
 *
 * @param path below the app's address, without a slash in front
 * @param encodings the compressed copies by the name of their encoding, the smallest first
 */
record StaticFile(String path, byte[] content, Map<String, byte[]> encodings) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "sha256", "text/plain; charset=utf-8");

    String type() {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    String text() {
        return new String(content, UTF_8);
    }
}

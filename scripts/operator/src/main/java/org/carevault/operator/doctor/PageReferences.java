// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a page, a script or a style loads, as the bundler writes it; what has no path or scheme in front no browser finds. */
final class PageReferences {
    private static final Map<String, Pattern> LOADING = Map.of(
            "html",
            Pattern.compile("\\b(?:src|href)=\"([^\"]*)\"|\"(/[^\"]+)\"\\s*:"), // tags, and the keys of the import map
            "js",
            Pattern.compile(
                    "(?:\\bfrom|\\bimport)\\s*\\(?\\s*[\"'`]((?:\\.{0,2}/|[a-z]+:)[^\"'`\\s]+)[\"'`]|[\"'`](/?assets/[^\"'`\\s]+)[\"'`]"),
            "css",
            Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)|@import\\s+[\"']([^\"']+)"));

    private PageReferences() {}

    /** The paths that a file loads, seen from the app's address; an address elsewhere stays as it is. */
    static Set<String> of(String path, byte[] content) {
        var paths = new LinkedHashSet<String>();
        var loading = LOADING.get(path.substring(path.lastIndexOf('.') + 1));
        if (loading != null)
            loading.matcher(new String(content, StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> paths.add(resolved(path, named(found))));
        return paths;
    }

    private static String named(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private static String resolved(String path, String reference) {
        if (reference.startsWith("assets/")) return reference;
        try {
            var resolved = URI.create("/" + path).resolve(reference);
            return resolved.getHost() == null && resolved.getScheme() == null
                    ? resolved.getPath().substring(1)
                    : reference;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return reference;
        }
    }
}

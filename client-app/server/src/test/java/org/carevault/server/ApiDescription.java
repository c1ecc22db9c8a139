// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The hand-written description of the API, as a reader or a generator of clients takes it. */
final class ApiDescription {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private ApiDescription() {}

    static List<Map<String, Object>> operations() throws IOException {
        return paths().values().stream()
                .flatMap(path -> path.entrySet().stream())
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> ApiDescription.<Map<String, Object>>cast(entry.getValue()))
                .toList();
    }

    /** Method and path of every operation. */
    static Set<String> routes() throws IOException {
        return paths().entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Object>> paths() throws IOException {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi.yaml")) {
            Map<String, Object> description = new Yaml().load(file);
            return cast(description.get("paths"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carevault.server.stack.RouteList;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The hand-written description and the server say the same. */
class OpenApiTest {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    @Test
    void every_route_is_described_and_every_description_is_a_route() throws Exception {
        assertThat(described()).isEqualTo(RouteList.ofTheApp());
    }

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_and_answers() throws IOException {
        Set<Object> ids = new TreeSet<>();
        for (Map<String, Object> operation : operations()) {
            assertThat(operation).containsKeys("summary", "responses", "tags");
            assertThat(ids.add(operation.get("operationId"))).isTrue();
        }
    }

    private static List<Map<String, Object>> operations() throws IOException {
        return paths().values().stream()
                .flatMap(path -> path.entrySet().stream())
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> OpenApiTest.<Map<String, Object>>cast(entry.getValue()))
                .toList();
    }

    private static Set<String> described() throws IOException {
        return paths().entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Object>> paths() throws IOException {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
            Map<String, Object> description = new Yaml().load(file);
            return cast(description.get("paths"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}

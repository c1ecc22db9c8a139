// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A request as its handler sees it.
 *
 * @param authorization header, null when there is none
 * @param path below {@code /api/v1/}
 */
record Request(String method, URI uri, String path, String authorization, ByteString body) {
    // Fabric CA reads field names without regard to case, and its own client relies on that.
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .build();

    /** The body as JSON; an empty object when there is none. */
    JsonNode json() {
        if (body.isEmpty()) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode node = JSON.readTree(body.toByteArray());
            if (node == null || !node.isObject()) {
                throw CaException.badBody();
            }
            return node;
        } catch (JsonProcessingException e) {
            throw CaException.badBody();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    /** A text field, whatever the case of its name; empty when it is missing or empty. */
    Optional<String> text(String name) {
        JsonNode node = json();
        for (var field : node.properties()) {
            if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) {
                return Optional.of(field.getValue().asText()).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** A part of the body as that type. */
    <T> Optional<T> part(String name, Class<T> type) {
        JsonNode part = json().get(name);
        if (part == null || part.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.treeToValue(part, type));
        } catch (JsonProcessingException e) {
            throw CaException.badBody();
        }
    }

    /** The authority that the request is for, from query or body. */
    Optional<String> authority() {
        String query = uri.getRawQuery();
        if (query != null && query.startsWith("ca=")) {
            return Optional.of(query.substring("ca=".length()));
        }
        return text("caname");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** How a command ended and what it said. */
record Result(int exit, String out, String err) {
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String field) {
        return json().path(field).asText();
    }
}

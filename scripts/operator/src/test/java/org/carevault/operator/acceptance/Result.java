// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** How a command ended and what it said. */
public record Result(int exit, String out, String err) {
    /** What stands on standard output. */
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field of the JSON on standard output. */
    public String text(String field) {
        return json().path(field).asText();
    }

    /** The events of a printed log: type and outcome of each. */
    public List<String> told() {
        var told = new ArrayList<String>();
        for (var event : json().path("events"))
            told.add(event.path("type").asText() + " " + event.path("outcome").asText());
        return told;
    }
}

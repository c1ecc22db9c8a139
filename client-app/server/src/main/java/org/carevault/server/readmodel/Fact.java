// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document of the world state with the transaction that wrote it last.
 *
 * @param document the JSON as it stands on the chain
 */
public record Fact(JsonNode document, long block, String transaction) {

    /** A field's text; null where the document says null or has no such field. */
    public String text(String field) {
        JsonNode value = document.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}

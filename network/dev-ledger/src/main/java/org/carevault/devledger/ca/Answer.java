// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** An HTTP status with its JSON body. */
record Answer(int status, JsonNode body) {
    static Answer ok(JsonNode result) {
        return new Answer(200, envelope(result, null));
    }

    static Answer created(JsonNode result) {
        return new Answer(201, envelope(result, null));
    }

    static Answer refused(CaException e) {
        return new Answer(e.status(), envelope(TextNode.valueOf(""), e));
    }

    byte[] bytes() {
        try {
            return Request.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static ObjectNode envelope(JsonNode result, CaException error) {
        ObjectNode envelope = Request.JSON.createObjectNode();
        envelope.set("result", result);
        var errors = envelope.putArray("errors");
        if (error != null) {
            errors.addObject().put("code", error.code()).put("message", error.getMessage());
        }
        envelope.putArray("messages");
        return envelope.put("success", error == null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/** What an app answered. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String field) {
        return json().path(field).asText();
    }

    /** The problem's stable code. */
    public String code() {
        return text("code");
    }
}

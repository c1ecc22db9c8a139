// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.json;

/** The text is not canonical JSON, or not of the form that was asked for. The message never quotes the text. */
public final class JsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }
}

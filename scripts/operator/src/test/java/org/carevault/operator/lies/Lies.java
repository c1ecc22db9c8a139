// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.lies;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an app could tell instead of the truth: each takes an answer's body and gives another of the same form. */
public final class Lies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lies() {}

    /** One bit of a prepared transaction, so many hundredths into it, is another. */
    public static byte[] flippedTransaction(byte[] body, int percent) {
        return withTransaction(body, bytes -> {
            bytes[bytes.length * percent / 100] ^= 0x10;
            return bytes;
        });
    }

    /** A prepared transaction in which one text stands for another; the body itself where the text is not in it. */
    public static byte[] rewrittenTransaction(byte[] body, UnaryOperator<String> change) {
        return withTransaction(body, bytes -> {
            var text = change.apply(new String(bytes, StandardCharsets.ISO_8859_1));
            return text.getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    /** The unsigned envelope in an answer to a proposal. */
    public static byte[] transaction(byte[] body) {
        return Base64.getDecoder().decode(tree(body).path("transaction").asText());
    }

    /** The bytes with one bit changed, so many bytes before their end. */
    public static byte[] flipped(byte[] body, int beforeEnd) {
        var copy = body.clone();
        copy[copy.length - beforeEnd] ^= 1;
        return copy;
    }

    /** A JSON answer with one of its fields set. */
    public static byte[] field(byte[] body, String name, String value) {
        return bytes(((ObjectNode) tree(body)).put(name, value));
    }

    /** Where each value of a JSON answer stands; none where the answer is no JSON. */
    public static List<JsonPointer> leaves(byte[] body) {
        var leaves = new ArrayList<JsonPointer>();
        try {
            collect(JSON.readTree(body), JsonPointer.empty(), leaves);
        } catch (IOException e) {
            return List.of();
        }
        return leaves;
    }

    /** A JSON answer in which the value at that place is another of its kind; the body itself where there is no such. */
    public static byte[] changedAt(byte[] body, JsonPointer place) {
        var tree = tree(body);
        var value = tree.at(place);
        if (value.isMissingNode()) return body;
        var parent = tree.at(place.head());
        if (parent instanceof ObjectNode object) object.set(place.last().getMatchingProperty(), other(value));
        else ((ArrayNode) parent).set(place.last().getMatchingIndex(), other(value));
        return bytes(tree);
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> leaves) {
        if (node.isValueNode()) leaves.add(place);
        node.fieldNames().forEachRemaining(name -> collect(node.get(name), place.appendProperty(name), leaves));
        if (node.isArray()) for (var i = 0; i < node.size(); i++) collect(node.get(i), place.appendIndex(i), leaves);
    }

    private static JsonNode other(JsonNode value) {
        var nodes = JsonNodeFactory.instance;
        if (value.isIntegralNumber()) return nodes.numberNode(value.asLong() + 1);
        if (value.isBoolean()) return nodes.booleanNode(!value.asBoolean());
        var text = new StringBuilder(value.isNull() ? "null" : value.asText());
        var middle = text.length() / 2;
        if (text.isEmpty()) text.append('x');
        else text.setCharAt(middle, text.charAt(middle) == 'a' ? 'b' : 'a');
        return nodes.textNode(text.toString());
    }

    /** An answer with another envelope; the body itself where that is the same. */
    public static byte[] withTransaction(byte[] body, UnaryOperator<byte[]> change) {
        var json = (ObjectNode) tree(body);
        var truth = transaction(body);
        var told = change.apply(truth.clone());
        if (Arrays.equals(told, truth)) return body;
        return bytes(json.put("transaction", Base64.getEncoder().encodeToString(told)));
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

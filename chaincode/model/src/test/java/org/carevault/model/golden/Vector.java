// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.golden;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.model.json.CanonicalJson;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;

/**
 * One recorded call: what it was, the state it read and what came of it.
 *
 * @param state every key it read, with null for an absent one
 * @param writes null for a call that wrote nothing
 * @param result the response, or the code of the refusal
 */
record Vector(Invocation call, SortedMap<String, String> state, SortedMap<String, String> writes, String result) {
    static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static SortedMap<String, String> texts(SortedMap<String, byte[]> bytes) {
        var texts = new TreeMap<String, String>();
        bytes.forEach((key, value) -> texts.put(key, text(value)));
        return texts;
    }

    String toJson() {
        var caller = call.caller();
        return new JsonObject()
                .with("transaction", call.transaction())
                .with("time", call.time())
                .with("msp", caller.msp())
                .with("commonName", caller.commonName())
                .with("keyHash", caller.keyHash())
                .with("administrator", caller.administrator())
                .with("function", call.function())
                .with("argument", call.argument())
                .with("state", pairs(state))
                .with("writes", pairs(writes))
                .with("result", result)
                .toString();
    }

    /** A list of texts, key and value in turn; an absent value is written as the empty text. */
    private static String pairs(SortedMap<String, String> map) {
        var list = new java.util.ArrayList<String>();
        map.forEach((key, value) -> {
            list.add(key);
            list.add(value == null ? "" : value);
        });
        return CanonicalJson.write(list);
    }

    static Vector parse(String line) {
        var fields = Fields.of(
                line,
                "transaction",
                "time",
                "msp",
                "commonName",
                "keyHash",
                "administrator",
                "function",
                "argument",
                "state",
                "writes",
                "result");
        var caller = new Caller(
                fields.text("msp"), fields.text("commonName"), fields.text("keyHash"), fields.flag("administrator"));
        var call = new Invocation(
                fields.text("transaction"),
                fields.time("time"),
                caller,
                fields.text("function"),
                fields.text("argument"));
        return new Vector(call, map(fields.text("state")), map(fields.text("writes")), fields.text("result"));
    }

    private static SortedMap<String, String> map(String pairs) {
        var list = Fields.of("{\"pairs\":" + pairs + "}", "pairs").texts("pairs");
        var map = new TreeMap<String, String>();
        for (int i = 0; i < list.size(); i += 2) {
            map.put(list.get(i), list.get(i + 1).isEmpty() ? null : list.get(i + 1));
        }
        return map;
    }
}

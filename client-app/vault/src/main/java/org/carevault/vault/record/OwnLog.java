// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carevault.model.argument.EventsArgument;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;

/** The member's own log as two organisations endorse it, page by page; an app can neither leave a line out nor change one. */
final class OwnLog {
    /** What the chain does not say: block numbers and sentences, null where the app does not say them either. */
    private static final List<String> APP_FIELDS = List.of("block", "message");

    private final Desk desk;

    OwnLog(Desk desk) {
        this.desk = desk;
    }

    /** All events, the oldest first. */
    List<JsonNode> events() {
        var told = told();
        var events = new ArrayList<JsonNode>();
        String next = null;
        do {
            var page = Json.read(desk.chain().ask(new EventsArgument(desk.me(), next)));
            for (var event : page.path("events")) {
                events.add(with(told.get(Json.text(event, "transaction")), event));
            }
            next = Json.textOrNull(page, "next");
        } while (next != null);
        return events;
    }

    private Map<String, JsonNode> told() {
        var told = new HashMap<String, JsonNode>();
        for (var event : desk.app().events(desk.me(), null, null)) {
            told.put(Json.textOrNull(event, "transaction"), event);
        }
        return told;
    }

    private static JsonNode with(JsonNode told, JsonNode event) {
        var whole = event.<ObjectNode>deepCopy();
        if (told != null) {
            APP_FIELDS.forEach(name -> whole.set(name, told.get(name)));
        }
        return whole;
    }
}

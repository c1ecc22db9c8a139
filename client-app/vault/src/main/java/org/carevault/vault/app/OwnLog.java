// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carevault.model.argument.EventsArgument;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.id.RecordId;

/** The member's own log as two organisations endorse it, page by page; an app can neither leave a line out nor change one. */
public final class OwnLog {
    /** What the chain does not say: block numbers and sentences, null where the app does not say them either. */
    private static final List<String> APP_FIELDS = List.of("block", "message");

    private final Desk desk;

    public OwnLog(Desk desk) {
        this.desk = desk;
    }

    /** All events, the oldest first, with the block and the sentence that the app adds. */
    public List<JsonNode> events() {
        var told = told();
        return endorsed().stream()
                .map(event -> with(told.get(Json.text(event, "transaction")), event))
                .toList();
    }

    /** One's own records that were written and not deleted. */
    public Set<RecordId> records() {
        var events = endorsed();
        var records = named(events, AuditEventType.CREATE);
        // Not in the log's order: it goes by the clocks of those who wrote.
        records.removeAll(named(events, AuditEventType.TOMBSTONE));
        return records;
    }

    private static Set<RecordId> named(List<JsonNode> events, AuditEventType type) {
        return events.stream()
                .filter(event -> type.text().equals(Json.text(event, "type")))
                .map(event -> new RecordId(Json.text(event, "record")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<JsonNode> endorsed() {
        var events = new ArrayList<JsonNode>();
        String next = null;
        do {
            var page = Json.read(desk.chain().ask(new EventsArgument(desk.me(), next)));
            page.path("events").forEach(events::add);
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

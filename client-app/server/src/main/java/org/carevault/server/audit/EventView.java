// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.server.readmodel.Fact;

/** An audit event as people read it: the chain's stable codes, a sentence, and where it stands. */
final class EventView {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("register-organisation", "An organisation was registered."),
            Map.entry("assign-administrator", "An administrator was assigned."),
            Map.entry("deassign-administrator", "An administrator was withdrawn."),
            Map.entry("invite", "A member was invited."),
            Map.entry("join", "A member joined."),
            Map.entry("rotate-key", "A member changed keys."),
            Map.entry("remove-member", "A member was removed."),
            Map.entry("record-build", "A build was recorded."),
            Map.entry("request", "Access was requested."),
            Map.entry("grant", "Access was granted."),
            Map.entry("decline", "A request was declined."),
            Map.entry("revoke", "Access was revoked."),
            Map.entry("create", "A record was created."),
            Map.entry("new-version", "A new version was added."),
            Map.entry("tombstone", "The record was deleted."),
            Map.entry("view-log", "The log was viewed."));

    private EventView() {}

    static Map<String, Object> of(Fact event) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", event.text("type"));
        view.put("outcome", event.text("outcome"));
        view.put("message", sentence(event));
        view.put("recordStatus", event.text("recordStatus"));
        view.put("actor", event.text("actor"));
        view.put("patient", event.text("patient"));
        view.put("record", event.text("record"));
        view.put("version", version(event.document().path("version")));
        view.put("purpose", event.text("purpose"));
        view.put("consent", event.text("consent"));
        view.put("reason", event.text("reason"));
        view.put("transaction", event.transaction());
        view.put("block", event.block());
        view.put("time", event.text("time"));
        return view;
    }

    private static String sentence(Fact event) {
        if ("access".equals(event.text("type"))) {
            return "permit".equals(event.text("outcome"))
                    ? "The record was read."
                    : "A read was refused: " + event.text("reason") + ".";
        }
        return SENTENCES.getOrDefault(event.text("type"), "Something happened.");
    }

    private static Integer version(JsonNode version) {
        return version.isInt() ? version.asInt() : null;
    }
}

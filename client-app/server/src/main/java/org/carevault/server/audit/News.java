// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carevault.server.readmodel.BlockRow;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;

/**
 * What one block holds for whom.
 *
 * @param concerned events by the medical id of each member whom they concern
 */
record News(long block, int transactions, int events, Map<String, List<Fact>> concerned) {
    // Of these the one whom the consent names hears as well.
    private static final Set<String> OF_CONSENTS = Set.of("request", "grant", "decline", "revoke");

    static News of(Head head, BlockRow block) {
        List<Fact> events = head.blocks().events(block.number());
        Map<String, List<Fact>> concerned = new HashMap<>();
        for (Fact event : events) {
            Stream.of(event.text("patient"), event.text("actor"), grantee(head, event))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(member -> concerned
                            .computeIfAbsent(member, unused -> new ArrayList<>())
                            .add(event));
        }
        return new News(block.number(), block.transactions(), events.size(), concerned);
    }

    /** The line for a member whom something concerns; empty for others. */
    Optional<Map<String, Object>> toMember(String member) {
        return Optional.ofNullable(concerned.get(member)).map(events -> line(block, events));
    }

    /** The line for an auditor, who hears of every block how much it holds. */
    Map<String, Object> toAuditor(String member) {
        Map<String, Object> line = line(block, concerned.getOrDefault(member, List.of()));
        line.put("transactionCount", transactions);
        line.put("eventCount", events);
        return line;
    }

    static Map<String, Object> line(long block, List<Fact> events) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("block", block);
        line.put("events", events.stream().map(EventView::of).toList());
        return line;
    }

    private static String grantee(Head head, Fact event) {
        return !OF_CONSENTS.contains(event.text("type"))
                ? null
                : head.consent(event.text("patient"), event.text("consent"))
                        .map(consent -> consent.text("grantee"))
                        .orElse(null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.audit;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.EventsArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/**
 * A page of the caller's own log, oldest first: {@code {"events":[…],"next":…}}, each event with the id of its
 * {@code transaction}; {@code next} is null on the last page.
 */
public final class EventsQuery implements Query<EventsArgument> {
    private static final int PAGE = 100;

    @Override
    public String function() {
        return EventsArgument.FUNCTION;
    }

    @Override
    public EventsArgument parse(String json) {
        return EventsArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, EventsArgument argument) {
        if (!Callers.self(ledger).id().equals(argument.patient())) {
            throw refuse(ErrorCode.NOT_THE_PATIENT, "the log belongs to somebody else");
        }
        var events = new ArrayList<JsonObject>();
        String last = null;
        String prefix = Keys.of("audit", argument.patient().text());
        for (var entry : state.range(start(prefix, argument.after()), Keys.endOf(prefix))) {
            if (events.size() == PAGE) {
                return page(events, last);
            }
            var key = Keys.split(entry.getKey());
            events.add(AuditEvent.parse(new String(entry.getValue(), StandardCharsets.UTF_8))
                    .json()
                    .with("transaction", key.get(3)));
            last = String.join("/", key.subList(2, 5));
        }
        return page(events, null);
    }

    /** Just behind the last key of the page before. */
    private static String start(String prefix, String after) {
        if (after == null) {
            return prefix;
        }
        var parts = after.split("/", -1);
        return prefix + parts[0] + '\0' + parts[1] + '\0' + parts[2] + '\0' + '\0';
    }

    private static String page(List<JsonObject> events, String next) {
        return new JsonObject().with("events", events).with("next", next).toString();
    }
}

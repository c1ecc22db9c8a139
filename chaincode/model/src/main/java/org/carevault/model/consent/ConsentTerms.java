// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * What is asked for or granted.
 *
 * @param end when it lapses by itself, or null for until revoked
 */
public record ConsentTerms(Scope scope, SortedSet<Action> actions, SortedSet<Purpose> purposes, Instant end) {
    public ConsentTerms {
        actions = Ordered.copy(actions);
        purposes = Ordered.copy(purposes);
        if (actions.isEmpty() || (actions.contains(Action.READ) && purposes.isEmpty())) {
            throw new IllegalArgumentException("a consent names an action, and for reading a purpose");
        }
        if (!purposes.stream().allMatch(Purpose::isGrantable)) {
            throw new IllegalArgumentException("a purpose cannot be granted");
        }
        // A record that does not exist yet cannot be listed.
        if (actions.contains(Action.APPEND) && !scope.all()) {
            throw new IllegalArgumentException("a consent to append covers all records");
        }
    }

    /** The same from unsorted collections. */
    public static ConsentTerms of(Scope scope, Collection<Action> actions, Collection<Purpose> purposes, Instant end) {
        return new ConsentTerms(scope, Ordered.copy(actions), Ordered.copy(purposes), end);
    }

    /** True when these terms allow nothing that the others do not. */
    public boolean within(ConsentTerms other) {
        return other.scope.includes(scope)
                && other.actions.containsAll(actions)
                && other.purposes.containsAll(purposes)
                && (other.end == null || (end != null && !end.isAfter(other.end)));
    }

    public boolean endedBy(Instant time) {
        return end != null && !time.isBefore(end);
    }

    /** Adds the terms to an object that is being written. */
    public JsonObject addTo(JsonObject object) {
        return object.with("scope", scope.json())
                .with("actions", actions)
                .with("purposes", purposes)
                .with("end", end);
    }

    public static ConsentTerms read(Fields fields) {
        return of(
                Scope.parse(fields.json("scope")),
                Ordered.read(fields.texts("actions"), Action::of),
                Ordered.read(fields.texts("purposes"), Purpose::of),
                fields.timeOrNull("end"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * The records of the patient that a consent covers: all of them, future ones included, or up to {@value #MOST} listed.
 *
 * @param all true for all
 * @param records the listed records; empty when all are meant
 */
public record Scope(boolean all, SortedSet<RecordId> records) {
    /** The most records that one consent can list. */
    public static final int MOST = 100;

    public Scope {
        records = Ordered.copy(records);
        if (all != records.isEmpty() || records.size() > MOST) {
            throw new IllegalArgumentException("a scope is all records or lists 1 to " + MOST);
        }
    }

    public static Scope everything() {
        return new Scope(true, Collections.emptySortedSet());
    }

    public static Scope of(Collection<RecordId> records) {
        return new Scope(false, Ordered.copy(records));
    }

    /** Whether it covers the record, or for null the patient's records as a whole. */
    public boolean covers(RecordId record) {
        return all || (record != null && records.contains(record));
    }

    /** True when everything the other covers is covered here. */
    public boolean includes(Scope other) {
        return all || (!other.all && records.containsAll(other.records));
    }

    public JsonObject json() {
        return all ? new JsonObject().with("all", true) : new JsonObject().with("records", records);
    }

    public static Scope parse(String json) {
        if (json.equals("{\"all\":true}")) {
            return everything();
        }
        return of(Ordered.read(Fields.of(json, "records").texts("records"), RecordId::new));
    }
}

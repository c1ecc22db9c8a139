// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.transaction;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.model.Keys;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.StateView;

/** Committed state plus the writes and log lines that a call collects. Used for one call by one thread. */
public final class Writing extends Reading {
    private final SortedMap<String, byte[]> writes = new TreeMap<>();
    private int events;
    private String event;
    private String payload;

    public Writing(StateView state, Invocation call) {
        super(state, call);
    }

    public void put(String key, String json) {
        writes.put(key, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes one line of the log; the first of a call also becomes its chaincode event.
     *
     * @param about the patient, else the member concerned, else the organisation
     */
    public void audit(String about, AuditEvent line) {
        put(Keys.audit(about, time(), call().transaction(), events++), line.toJson());
        if (event == null) {
            event = line.type().text();
            payload = new JsonObject()
                    .with("about", about)
                    .with("type", line.type())
                    .toString();
        }
    }

    /** Everything collected. */
    public Outcome outcome(String response) {
        if (event == null) {
            throw new IllegalStateException("a transaction wrote no line in the log");
        }
        return new Outcome(writes, response, event, payload.getBytes(StandardCharsets.UTF_8));
    }
}

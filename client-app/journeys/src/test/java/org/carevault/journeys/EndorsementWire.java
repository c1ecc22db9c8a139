// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.carevault.operator.lies.EnvelopeChanges;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;

/** Somebody on the wire who changes what was endorsed for one function on its way to the browser, and nothing else. */
final class EndorsementWire {
    private static final String ENDORSE = "POST /transactions/endorse";
    private static final String SUBMIT = "POST /transactions/submit";

    private final LyingApp app;
    private final Map<String, byte[]> endorsed = new ConcurrentHashMap<>();
    private volatile String function = "";
    private volatile UnaryOperator<byte[]> lie = UnaryOperator.identity();

    EndorsementWire(LyingApp app) {
        this.app = app;
        app.lie(this::told);
    }

    LyingApp app() {
        return app;
    }

    /** What was endorsed for a function the first time. */
    byte[] endorsed(String name) {
        return endorsed.get(name);
    }

    /** From now on tells another envelope for a function. */
    void tell(String name, UnaryOperator<byte[]> other) {
        lie = other;
        function = name;
    }

    /** From now on tells every envelope as it is. */
    void tellTheTruth() {
        function = "";
    }

    /** How many transactions were signed and sent so far. */
    long submitted() {
        return app.requests().stream()
                .filter(request -> request.startsWith(SUBMIT))
                .count();
    }

    private byte[] told(String asked, byte[] body) {
        if (!asked.startsWith(ENDORSE)) return body;
        var envelope = Lies.transaction(body);
        var called = EnvelopeChanges.function(envelope);
        endorsed.putIfAbsent(called, envelope);
        return called.equals(function) ? Lies.withTransaction(body, lie) : body;
    }
}

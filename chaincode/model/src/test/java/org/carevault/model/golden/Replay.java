// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.golden;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleException;

/** Runs a call on a state and notes what it read and what came of it. */
final class Replay implements RangeView {
    private final RangeView state;
    private final SortedMap<String, String> read = new TreeMap<>();

    private Replay(RangeView state) {
        this.state = state;
    }

    static Vector of(RuleBook rules, RangeView state, Invocation call) {
        var replay = new Replay(state);
        try {
            if (!rules.isSubmit(call.function())) {
                String answer = rules.evaluate(replay, call);
                return new Vector(call, replay.read, new TreeMap<>(), answer);
            }
            var outcome = rules.submit(replay, call);
            return new Vector(call, replay.read, Vector.texts(outcome.writes()), outcome.response());
        } catch (RuleException refusal) {
            return new Vector(call, replay.read, new TreeMap<>(), refusal.code().name());
        }
    }

    /** The same call on nothing but what it read when it was recorded. */
    static Vector again(RuleBook rules, Vector vector) {
        return of(rules, new Recorded(vector.state()), vector.call());
    }

    @Override
    public byte[] get(String key) {
        byte[] value = state.get(key);
        read.put(key, Vector.text(value));
        return value;
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive) {
        for (var entry : state.range(startInclusive, endExclusive)) {
            read.put(entry.getKey(), Vector.text(entry.getValue()));
        }
        return state.range(startInclusive, endExclusive);
    }

    /** All keys are ASCII up to the end of a range, so the order of Java strings is that of UTF-8. */
    private record Recorded(SortedMap<String, String> values) implements RangeView {
        @Override
        public byte[] get(String key) {
            if (!values.containsKey(key)) {
                throw new AssertionError("reads another key than it did when it was recorded");
            }
            String value = values.get(key);
            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive) {
            var found = new TreeMap<String, byte[]>();
            values.subMap(startInclusive, endExclusive)
                    .forEach((key, value) -> found.put(key, value.getBytes(StandardCharsets.UTF_8)));
            return found.entrySet();
        }
    }
}

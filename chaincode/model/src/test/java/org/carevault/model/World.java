// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.carevault.model.argument.Argument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleException;

/** A ledger in memory: state in UTF-8 byte order, a clock that a story sets, the rules of version 1.0. */
public class World implements RangeView {
    private static final Comparator<String> UTF8 =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    public final NavigableMap<String, byte[]> state = new TreeMap<>(UTF8);
    public final RuleBook rules = RuleBook.version("1.0").orElseThrow();
    private Instant now = Sample.START;
    private int transactions;

    @Override
    public byte[] get(String key) {
        return state.get(key);
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive) {
        return state.subMap(startInclusive, endExclusive).entrySet();
    }

    public Instant now() {
        return now;
    }

    public World pass(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Commits a call that must be accepted, and checks that it wrote only what a client expects it to. */
    public Outcome submit(Person person, Argument argument) {
        return submit(person, argument, null);
    }

    /** The same for a call about a record of another's. */
    public Outcome submit(Person person, Argument argument, MedicalId patient) {
        now = now.plusSeconds(1);
        var call = call(person, argument.function(), argument.toJson());
        var outcome = rules.submit(this::get, call);
        assertThat(rules.writable(call, patient)).containsAll(outcome.writes().keySet());
        state.putAll(outcome.writes());
        return outcome;
    }

    public String evaluate(Person person, Argument argument) {
        return rules.evaluate(this, call(person, argument.function(), argument.toJson()));
    }

    /** The code with which a call is refused. */
    public ErrorCode refusal(Person person, Argument argument) {
        return refusal(person, argument.function(), argument.toJson());
    }

    public ErrorCode refusal(Person person, String function, String argument) {
        var call = call(person, function, argument);
        var refusal = catchThrowableOfType(RuleException.class, () -> {
            if (rules.isSubmit(function)) {
                rules.submit(this::get, call);
            } else {
                rules.evaluate(this, call);
            }
        });
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.getMessage()).startsWith(refusal.code() + ": ");
        return refusal.code();
    }

    public Invocation call(Person person, String function, String argument) {
        var id = Sha256.hash(("transaction " + transactions++).getBytes(StandardCharsets.UTF_8));
        return new Invocation(id.text(), now, person.caller(), function, argument);
    }

    /** The log about somebody or an organisation, oldest first. */
    public List<AuditEvent> log(String about) {
        var events = new ArrayList<AuditEvent>();
        String prefix = Keys.of("audit", about);
        range(prefix, Keys.endOf(prefix))
                .forEach(entry -> events.add(AuditEvent.parse(new String(entry.getValue(), StandardCharsets.UTF_8))));
        return events;
    }

    public AuditEvent lastOf(String about) {
        var events = log(about);
        return events.get(events.size() - 1);
    }
}

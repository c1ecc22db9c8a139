// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.model.rule.Outcome;

/** Write set, response and event of the chain against those of the rules, byte for byte. */
final class Comparison {
    private final Outcome expected;
    private final Committed committed;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Outcome expected, Committed committed) {
        this.expected = expected;
        this.committed = committed;
    }

    static List<Finding> of(Outcome expected, Committed committed) {
        var comparison = new Comparison(expected, committed);
        comparison.answer();
        comparison.writes();
        return List.copyOf(comparison.findings);
    }

    private void answer() {
        if (committed.status() != Committed.OK) {
            differs("the response's status is " + committed.status());
        }
        if (!expected.response().equals(committed.response())) {
            differs("the rules answer otherwise");
        }
        if (!Objects.equals(expected.event(), committed.event())
                || !Arrays.equals(expected.eventPayload(), committed.eventPayload())) {
            differs("the event is not the one that the rules announce");
        }
    }

    private void writes() {
        var extra = new TreeSet<>(committed.writes().keySet());
        extra.removeAll(expected.writes().keySet());
        extra.forEach(key -> add(Reason.EXTRA_WRITE, KeyText.of(key)));
        committed.elsewhere().forEach(what -> add(Reason.EXTRA_WRITE, what));
        expected.writes().forEach(this::written);
    }

    private void written(String key, byte[] value) {
        byte[] found = committed.writes().get(key);
        if (found == null) {
            differs("not written: " + KeyText.of(key));
        } else if (!Arrays.equals(found, value)) {
            differs("written otherwise: " + KeyText.of(key));
        }
    }

    private void differs(String detail) {
        add(committed.isAccess() ? Reason.UNLAWFUL_ACCESS : Reason.RULE_VIOLATION, detail);
    }

    private void add(Reason reason, String detail) {
        findings.add(Judgement.finding(committed, reason, detail));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Note;
import org.carevault.auditor.report.Reason;

/**
 * Judges the times that valid transactions claim, in the order of the chain. A time that members of two organisations have
 * reached is past: what lies more than five minutes before it was held back. A later time has only the word of one
 * organisation; what lies that far before it was held back too, unless members of two organisations say the same: then the
 * one that is ahead is wrong. Of two times that disagree one is always a finding. Used by one thread.
 */
public final class Clock {
    private final Map<String, Claim> latest = new TreeMap<>();
    private final List<Claim> disputing = new ArrayList<>();
    private final Consumer<Finding> findings;
    private final Consumer<Note> notes;
    private Instant past = Instant.MIN;

    public Clock(Consumer<Finding> findings, Consumer<Note> notes) {
        this.findings = findings;
        this.notes = notes;
    }

    /**
     * What the clock knows between two transactions of which none disagree.
     *
     * @param past the time that two organisations have reached
     * @param latest each organisation's latest claim
     */
    public record Reading(Instant past, Collection<Claim> latest) {}

    public Reading reading() {
        return new Reading(past, List.copyOf(latest.values()));
    }

    /** Goes on after transactions that were watched earlier. */
    public void resume(Reading earlier) {
        past = earlier.past();
        earlier.latest().forEach(claim -> latest.put(claim.organisation(), claim));
    }

    /** Takes the next valid transaction's time. */
    public void next(Claim claim) {
        if (claim.isBehind(past)) {
            heldBack(claim, past, "which two organisations had reached");
            return;
        }
        Claim first = first();
        if (first != null && claim.isBehind(first.time())) {
            dispute(claim, first);
        }
        latest.merge(claim.organisation(), claim, Claim::later);
        advance();
    }

    /** Decides what nothing later decided: alone against one other, the transaction that lies behind is the finding. */
    public void end() {
        if (!disputing.isEmpty()) {
            Claim first = first();
            disputing.forEach(claim -> heldBack(claim, first.time(), "which block " + first.block() + " claims"));
            disputing.clear();
            notes.accept(new Note(
                    "TIME_DISPUTED",
                    first.block(),
                    first.transaction(),
                    "those after it that lie behind were held back, or this one claims a time ahead of its own"));
        }
    }

    private void dispute(Claim claim, Claim first) {
        disputing.add(claim);
        Claim other = disputing.get(0);
        if (!claim.organisation().equals(other.organisation())) {
            findings.accept(first.finding(
                    Reason.TIME_AHEAD, seconds(other, first.time()) + " s ahead of block " + other.block()));
            notes.accept(new Note(
                    "TIME_DISPUTED",
                    other.block(),
                    other.transaction(),
                    "with others after it it contradicts the time of block " + first.block()));
            latest.remove(first.organisation());
            disputing.forEach(one -> latest.merge(one.organisation(), one, Claim::later));
            disputing.clear();
        }
    }

    /** The second of the organisations' latest times is past. */
    private void advance() {
        latest.values().stream()
                .map(Claim::time)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .filter(second -> second.isAfter(past))
                .ifPresent(second -> past = second);
        disputing.removeIf(claim -> {
            boolean settled = claim.isBehind(past);
            if (settled) {
                heldBack(claim, past, "which two organisations had reached");
            }
            return settled;
        });
    }

    private void heldBack(Claim claim, Instant time, String what) {
        findings.accept(claim.finding(Reason.TIME_SKEW, seconds(claim, time) + " s behind an earlier time, " + what));
    }

    private Claim first() {
        return latest.values().stream().max(Comparator.comparing(Claim::time)).orElse(null);
    }

    private static long seconds(Claim behind, Instant ahead) {
        return Duration.between(behind.time(), ahead).toSeconds();
    }
}

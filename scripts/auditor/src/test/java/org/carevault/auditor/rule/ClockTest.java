// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Note;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final List<Finding> findings = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Clock clock = new Clock(findings::add, notes::add);
    private long block;

    @Test
    void five_minutes_behind_are_tolerated() {
        claims("City 0", "Lake 0", "City -300", "Lake -300");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void what_lies_behind_a_time_of_two_organisations_was_held_back() {
        claims("City 0", "Lake 0", "City -301");

        assertThat(wrong()).containsExactly("TIME_SKEW 3");
        assertThat(notes).isEmpty();
    }

    @Test
    void what_lies_behind_one_organisation_was_held_back_and_the_other_time_is_noted() {
        claims("Lake 0", "City 600", "City 0");

        assertThat(wrong()).containsExactly("TIME_SKEW 3");
        assertThat(notes).extracting(Note::code, Note::block).containsExactly(tuple("TIME_DISPUTED", 2L));
    }

    @Test
    void a_claim_that_two_organisations_contradict_is_ahead_and_they_are_not_behind() {
        claims("City 0", "Lake 0", "City 9999", "Lake 1", "Lake 2", "City 3", "Acme 4");

        assertThat(wrong()).containsExactly("TIME_AHEAD 3");
        assertThat(notes).extracting(Note::block).containsExactly(4L);
    }

    @Test
    void one_organisation_alone_cannot_make_another_look_ahead() {
        claims("City 0", "Lake 0", "City 600", "Lake 1", "Lake 2");

        assertThat(wrong()).containsExactly("TIME_SKEW 4", "TIME_SKEW 5");
    }

    @Test
    void two_that_were_held_back_do_not_discredit_a_time_that_others_have_reached() {
        claims("City 600", "Acme 600", "Lake 0", "City 0");

        assertThat(wrong()).containsExactly("TIME_SKEW 3", "TIME_SKEW 4");
    }

    @Test
    void a_second_organisation_that_reaches_a_disputed_time_settles_it() {
        claims("City 600", "Lake 0", "Acme 601", "City 0");

        assertThat(wrong()).containsExactly("TIME_SKEW 2", "TIME_SKEW 4");
    }

    @Test
    void whoever_claims_ahead_again_is_found_again() {
        claims("City 9999", "Lake 0", "City 1", "City 9999", "City 2", "Lake 3");

        assertThat(wrong()).containsExactly("TIME_AHEAD 1", "TIME_AHEAD 4");
    }

    @Test
    void after_a_wrong_claim_is_found_a_held_back_transaction_is_found_still() {
        claims("City 9999", "Lake 0", "City 0", "Lake 400", "City 401", "Acme 0");

        assertThat(wrong()).containsExactly("TIME_AHEAD 1", "TIME_SKEW 6");
    }

    @Test
    void a_time_beyond_all_calendars_is_only_ahead() {
        clock.next(new Claim(Instant.MAX, "City", 0, "far"));
        claims("Lake 0", "City 0");

        assertThat(findings).extracting(Finding::transaction).containsExactly("far");
    }

    @Test
    void a_clock_that_resumes_knows_who_was_ahead() {
        claims("Lake 0", "City 9999");
        Clock next = new Clock(findings::add, notes::add);
        next.resume(clock.reading());

        next.next(claim("Lake 1"));
        next.next(claim("City 1"));

        assertThat(wrong()).containsExactly("TIME_AHEAD 2");
    }

    /** Each claim is an organisation and its seconds after noon; they stand in blocks 1, 2, 3 and so on. */
    private void claims(String... texts) {
        for (String text : texts) {
            clock.next(claim(text));
        }
        clock.end();
    }

    private Claim claim(String text) {
        String[] parts = text.split(" ");
        block++;
        return new Claim(NOON.plusSeconds(Long.parseLong(parts[1])), parts[0], block, "transaction " + block);
    }

    private List<String> wrong() {
        return findings.stream().map(one -> one.reason() + " " + one.block()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.carevault.model.ErrorCode;
import org.carevault.model.Sample;
import org.carevault.model.consent.Decision.Deny;
import org.carevault.model.consent.Decision.Permit;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentDecisionTest {
    private static final MedicalId PATIENT = Sample.medicalId(Role.PATIENT, 1);
    private static final MedicalId DOCTOR = Sample.medicalId(Role.DOCTOR, 2);
    private static final MedicalId OTHER = Sample.medicalId(Role.DOCTOR, 3);
    private static final RecordId LISTED = Sample.record(1);
    private static final RecordId UNLISTED = Sample.record(2);
    private static final Instant START = Sample.START;
    private static final Instant END = START.plusSeconds(60);

    private static Consent consent(ConsentStatus status, ConsentTerms terms) {
        return new Consent(Sample.consent(1), PATIENT, PATIENT, DOCTOR, status, terms, START, START);
    }

    private static Consent active() {
        var terms = ConsentTerms.of(Scope.of(List.of(LISTED)), List.of(Action.READ), List.of(Purpose.TREAT), END);
        return consent(ConsentStatus.ACTIVE, terms);
    }

    private static Question read(RecordId record, Purpose purpose, Instant time) {
        return new Question(DOCTOR, Action.READ, record, purpose, time);
    }

    private static Decision decide(Consent consent, Question question) {
        return consent.decide(question, true, true);
    }

    private static Deny denied(ErrorCode reason) {
        return new Deny(Sample.consent(1), reason);
    }

    @Test
    void what_was_granted_is_permitted() {
        assertThat(decide(active(), read(LISTED, Purpose.TREAT, START))).isEqualTo(new Permit(Sample.consent(1)));
    }

    @Test
    void a_consent_ends_at_its_end_and_not_a_millisecond_before() {
        assertThat(decide(active(), read(LISTED, Purpose.TREAT, END.minusMillis(1)))
                        .isPermit())
                .isTrue();
        assertThat(decide(active(), read(LISTED, Purpose.TREAT, END))).isEqualTo(denied(ErrorCode.CONSENT_EXPIRED));
    }

    @Test
    void a_consent_permits_nothing_before_its_start() {
        assertThat(decide(active(), read(LISTED, Purpose.TREAT, START.minusMillis(1))))
                .isEqualTo(new Deny(null, ErrorCode.NO_CONSENT));
    }

    @Test
    void another_purpose_record_or_action_is_denied() {
        assertThat(decide(active(), read(LISTED, Purpose.HPAYMT, START)))
                .isEqualTo(denied(ErrorCode.PURPOSE_NOT_GRANTED));
        assertThat(decide(active(), read(LISTED, null, START))).isEqualTo(denied(ErrorCode.PURPOSE_NOT_GRANTED));
        assertThat(decide(active(), read(UNLISTED, Purpose.TREAT, START)))
                .isEqualTo(denied(ErrorCode.RECORD_NOT_IN_SCOPE));
        assertThat(decide(active(), read(null, Purpose.TREAT, START))).isEqualTo(denied(ErrorCode.RECORD_NOT_IN_SCOPE));
        assertThat(decide(active(), new Question(DOCTOR, Action.TOMBSTONE, LISTED, null, START)))
                .isEqualTo(denied(ErrorCode.ACTION_NOT_GRANTED));
    }

    @Test
    void only_reading_needs_a_purpose() {
        var log = consent(ConsentStatus.ACTIVE, Sample.doing(Scope.everything(), Action.AUDIT_LOG));

        assertThat(decide(log, new Question(DOCTOR, Action.AUDIT_LOG, null, null, START))
                        .isPermit())
                .isTrue();
    }

    @Test
    void a_consent_of_an_inactive_patient_or_to_an_inactive_reader_lapses() {
        var question = read(LISTED, Purpose.TREAT, START);

        assertThat(active().decide(question, false, true)).isEqualTo(denied(ErrorCode.GRANTOR_INACTIVE));
        assertThat(active().decide(question, true, false)).isEqualTo(denied(ErrorCode.GRANTEE_INACTIVE));
    }

    @Test
    void a_stranger_never_learns_more_than_that_there_is_no_consent() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var question = new Question(OTHER, any(random, Action.values()), LISTED, Purpose.TREAT, anyTime(random));

            assertThat(any(random).decide(question, random.nextBoolean(), random.nextBoolean()))
                    .isEqualTo(new Deny(null, ErrorCode.NO_CONSENT));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "DECLINED"})
    void a_consent_that_was_never_granted_is_none(ConsentStatus status) {
        assertThat(decide(consent(status, active().terms()), read(LISTED, Purpose.TREAT, START)))
                .isEqualTo(new Deny(null, ErrorCode.NO_CONSENT));
    }

    @Test
    void revoked_wins_over_everything_else() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var revoked = any(random).with(ConsentStatus.REVOKED, START);
            var time = START.plusMillis(random.nextInt(120_000));
            var question = new Question(DOCTOR, any(random, Action.values()), UNLISTED, null, time);

            assertThat(revoked.decide(question, random.nextBoolean(), random.nextBoolean()))
                    .isEqualTo(denied(ErrorCode.CONSENT_REVOKED));
        }
    }

    @Test
    void every_permit_has_every_condition_and_everything_else_is_denied() {
        var random = new Random(42);
        int permits = 0;
        for (int i = 0; i < 20_000; i++) {
            var consent = any(random);
            var asker = random.nextInt(4) == 0 ? OTHER : DOCTOR;
            var record = any(random, LISTED, UNLISTED, null);
            var purpose = any(random, Purpose.TREAT, Purpose.HPAYMT, Purpose.PATRQT, null);
            var question = new Question(asker, any(random, Action.values()), record, purpose, anyTime(random));
            boolean grantorActive = random.nextInt(8) > 0;
            boolean granteeActive = random.nextInt(8) > 0;

            boolean permitted =
                    consent.decide(question, grantorActive, granteeActive).isPermit();

            assertThat(permitted).isEqualTo(grantorActive && granteeActive && lawful(consent, question));
            permits += permitted ? 1 : 0;
        }
        assertThat(permits).as("permits among the questions").isGreaterThan(100);
    }

    /** The rule as a person would say it, written independently of the code under test. */
    private static boolean lawful(Consent consent, Question question) {
        var terms = consent.terms();
        long at = question.time().toEpochMilli();
        return consent.status() == ConsentStatus.ACTIVE
                && consent.grantee().equals(question.asker())
                && at >= consent.start().toEpochMilli()
                && (terms.end() == null || at < terms.end().toEpochMilli())
                && terms.actions().contains(question.action())
                && (terms.scope().all() || terms.scope().records().stream().anyMatch(r -> r.equals(question.record())))
                && (question.action() != Action.READ
                        || terms.purposes().stream().anyMatch(p -> p == question.purpose()));
    }

    private static Consent any(Random random) {
        var actions = EnumSet.noneOf(Action.class);
        actions.add(any(random, Action.values()));
        actions.add(any(random, Action.values()));
        boolean all = random.nextBoolean() || actions.contains(Action.APPEND);
        var purposes = new ArrayList<Purpose>(List.of(any(random, Purpose.TREAT, Purpose.HPAYMT)));
        var end = random.nextBoolean() ? END : null;
        var scope = all ? Scope.everything() : Scope.of(List.of(LISTED));
        return consent(any(random, ConsentStatus.values()), ConsentTerms.of(scope, actions, purposes, end));
    }

    private static Instant anyTime(Random random) {
        return any(
                random, START.minusMillis(1), START, START.plusSeconds(30), END.minusMillis(1), END, END.plusMillis(1));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Sample;
import org.carevault.model.argument.EventsArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.json.Fields;
import org.junit.jupiter.api.Test;

class AuditRulesTest {
    private final Consortium world = new Consortium();

    @Test
    void looking_into_a_log_is_itself_in_it() {
        var record = world.recordOf(world.asha);
        var consent = world.grant(world.asha, world.auditor, Sample.doing(Scope.everything(), Action.AUDIT_LOG));

        var outcome = world.submit(world.auditor, new ViewLogArgument(world.asha.id(), record, consent));

        var event = world.lastOf(world.asha.commonName());
        assertThat(outcome.response()).isEqualTo(event.toJson());
        assertThat(event.type()).isEqualTo(AuditEventType.VIEW_LOG);
        assertThat(event.actor()).isEqualTo(world.auditor.id());
        assertThat(event.patient()).isEqualTo(world.asha.id());
        assertThat(event.record()).isEqualTo(record);
        assertThat(event.recordStatus()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(event.consent()).isEqualTo(consent);
    }

    @Test
    void the_whole_log_needs_a_consent_of_all_records() {
        var record = world.recordOf(world.asha);
        var all = world.grant(world.asha, world.auditor, Sample.doing(Scope.everything(), Action.AUDIT_LOG));
        var one = world.grant(world.asha, world.auditor, Sample.doing(Scope.of(List.of(record)), Action.AUDIT_LOG));

        assertThat(world.refusal(world.auditor, new ViewLogArgument(world.asha.id(), null, one)))
                .isEqualTo(ErrorCode.RECORD_NOT_IN_SCOPE);
        world.submit(world.auditor, new ViewLogArgument(world.asha.id(), record, one));
        world.submit(world.auditor, new ViewLogArgument(world.asha.id(), null, all));

        assertThat(world.lastOf(world.asha.commonName()).record()).isNull();
        assertThat(world.lastOf(world.asha.commonName()).patient()).isEqualTo(world.asha.id());
    }

    @Test
    void without_a_consent_for_the_log_nobody_else_looks_into_it() {
        var read = world.grant(world.asha, world.auditor, Sample.reading(Scope.everything()));
        var ravis = world.recordOf(world.ravi);
        var log = world.grant(world.asha, world.auditor, Sample.doing(Scope.everything(), Action.AUDIT_LOG));

        assertThat(world.refusal(world.auditor, new ViewLogArgument(world.asha.id(), null, null)))
                .isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.auditor, new ViewLogArgument(world.asha.id(), null, read)))
                .isEqualTo(ErrorCode.ACTION_NOT_GRANTED);
        assertThat(world.refusal(world.auditor, new ViewLogArgument(world.asha.id(), ravis, log)))
                .isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        assertThat(world.refusal(world.asha, new ViewLogArgument(world.asha.id(), null, null)))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void a_patient_pages_through_the_own_log_without_gap_or_repetition() {
        var record = world.recordOf(world.asha);
        for (int i = 0; i < 210; i++) {
            world.access(world.asha, world.asha, record, Purpose.PATRQT, null);
        }

        var first = page(null);
        var second = page(first.text("next"));
        var third = page(second.text("next"));

        assertThat(first.objects("events")).hasSize(100);
        assertThat(second.objects("events")).hasSize(100);
        assertThat(next(third)).isNull();
        var all = new java.util.ArrayList<>(first.objects("events"));
        all.addAll(second.objects("events"));
        all.addAll(third.objects("events"));
        assertThat(all).hasSize(212).doesNotHaveDuplicates();
        assertThat(all.get(0)).contains("\"type\":\"join\"");
        assertThat(all.stream().map(AuditRulesTest::withoutTransaction))
                .containsExactlyElementsOf(world.log(world.asha.commonName()));
    }

    private Fields page(String after) {
        String answer = world.evaluate(world.asha, new EventsArgument(world.asha.id(), after));
        return Fields.of(answer, "events", "next");
    }

    private static String next(Fields page) {
        return page.valueOrNull("next", text -> text);
    }

    private static AuditEvent withoutTransaction(String line) {
        return AuditEvent.parse(line.replaceFirst(",\"transaction\":\"[0-9a-f]{64}\"", ""));
    }

    @Test
    void a_full_last_page_has_no_next() {
        var record = world.recordOf(world.asha);
        for (int i = 0; i < 98; i++) {
            world.access(world.asha, world.asha, record, Purpose.PATRQT, null);
        }

        assertThat(page(null).objects("events")).hasSize(100);
        assertThat(next(page(null))).isNull();
    }

    @Test
    void nobody_reads_anothers_events() {
        assertThat(world.refusal(world.ravi, new EventsArgument(world.asha.id(), null)))
                .isEqualTo(ErrorCode.NOT_THE_PATIENT);
        assertThat(world.refusal(world.stranger, new EventsArgument(world.stranger.id(), null)))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
    }
}

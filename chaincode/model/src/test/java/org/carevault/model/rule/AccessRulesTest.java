// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Person;
import org.carevault.model.Sample;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.AuditOutcome;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
    private static final RecordId NEW = Sample.record(500);

    private final Consortium world = new Consortium();

    private ConsentId letDo(Person patient, Person grantee, Action... actions) {
        return world.grant(patient, grantee, Sample.doing(Scope.everything(), actions));
    }

    @Test
    void a_read_is_recorded_with_its_consent_and_purpose() {
        var record = world.recordOf(world.asha);
        var consent = letDo(world.asha, world.lin, Action.READ);

        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, consent))
                .isEqualTo(new Decision.Permit(consent));

        var event = world.lastOf(world.asha.commonName());
        assertThat(event.type()).isEqualTo(AuditEventType.ACCESS);
        assertThat(event.outcome()).isEqualTo(AuditOutcome.PERMIT);
        assertThat(event.actor()).isEqualTo(world.lin.id());
        assertThat(event.record()).isEqualTo(record);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.purpose()).isEqualTo(Purpose.TREAT);
        assertThat(event.consent()).isEqualTo(consent);
        assertThat(event.reason()).isNull();
        assertThat(event.recordStatus()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void a_refused_read_is_recorded_with_its_reason() {
        var record = world.recordOf(world.asha);
        var consent = letDo(world.asha, world.lin, Action.READ);

        assertThat(world.access(world.lin, world.asha, record, Purpose.HPAYMT, consent)
                        .reason())
                .isEqualTo(ErrorCode.PURPOSE_NOT_GRANTED);

        var event = world.lastOf(world.asha.commonName());
        assertThat(event.outcome()).isEqualTo(AuditOutcome.DENY);
        assertThat(event.reason()).isEqualTo(ErrorCode.PURPOSE_NOT_GRANTED);
        assertThat(event.purpose()).isEqualTo(Purpose.HPAYMT);
        assertThat(event.consent()).isEqualTo(consent);
    }

    @Test
    void a_revoked_consent_denies_access() {
        var record = world.recordOf(world.asha);
        var consent = letDo(world.asha, world.lin, Action.READ);
        world.submit(world.asha, new RevokeArgument(consent));

        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, consent))
                .isEqualTo(new Decision.Deny(consent, ErrorCode.CONSENT_REVOKED));
    }

    @Test
    void an_expired_consent_denies_access() {
        var record = world.recordOf(world.asha);
        var terms = ConsentTerms.of(
                Scope.everything(),
                List.of(Action.READ),
                List.of(Purpose.TREAT),
                world.now().plusSeconds(600));
        var consent = world.grant(world.asha, world.lin, terms);
        world.pass(Duration.ofMinutes(10));

        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, consent))
                .isEqualTo(new Decision.Deny(consent, ErrorCode.CONSENT_EXPIRED));
    }

    @Test
    void a_stranger_is_denied_and_the_denial_names_no_consent() {
        var record = world.recordOf(world.asha);
        var anothers = letDo(world.asha, world.lin, Action.READ);
        var none = new Decision.Deny(null, ErrorCode.NO_CONSENT);

        assertThat(world.access(world.mehta, world.asha, record, Purpose.TREAT, anothers))
                .isEqualTo(none);
        assertThat(world.access(world.mehta, world.asha, record, Purpose.TREAT, null))
                .isEqualTo(none);
        assertThat(world.access(world.mehta, world.asha, record, Purpose.TREAT, Sample.consent(999)))
                .isEqualTo(none);
        assertThat(world.lastOf(world.asha.commonName()).consent()).isNull();
    }

    @Test
    void somebody_who_is_no_active_member_is_refused_without_a_trace() {
        var record = world.recordOf(world.asha);
        var access = new AccessArgument(world.asha.id(), List.of(new RecordReference(record, 1)), Purpose.TREAT, null);
        world.remove(world.mehta);

        assertThat(world.refusal(world.stranger, access)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(world.refusal(world.mehta, access)).isEqualTo(ErrorCode.MEMBER_REMOVED);
    }

    @Test
    void a_removed_patients_consents_lapse() {
        var record = world.recordOf(world.asha);
        var consent = letDo(world.asha, world.lin, Action.READ);
        world.remove(world.asha);

        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, consent)
                        .reason())
                .isEqualTo(ErrorCode.GRANTOR_INACTIVE);
    }

    @Test
    void a_patients_own_access_is_recorded_with_its_own_purpose() {
        var record = world.recordOf(world.asha);

        assertThat(world.access(world.asha, world.asha, record, Purpose.PATRQT, null))
                .isEqualTo(new Decision.Permit(null));
        assertThat(world.lastOf(world.asha.commonName()).purpose()).isEqualTo(Purpose.PATRQT);
        var treating =
                new AccessArgument(world.asha.id(), List.of(new RecordReference(record, 1)), Purpose.TREAT, null);
        assertThat(world.refusal(world.asha, treating)).isEqualTo(ErrorCode.BAD_ARGUMENT);
    }

    @Test
    void a_deleted_record_is_opened_by_nobody() {
        var record = world.recordOf(world.asha);
        var consent = letDo(world.asha, world.lin, Action.READ);
        world.submit(world.asha, new TombstoneArgument(record, null));

        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, consent))
                .isEqualTo(new Decision.Deny(consent, ErrorCode.RECORD_TOMBSTONED));
        assertThat(world.access(world.asha, world.asha, record, Purpose.PATRQT, null))
                .isEqualTo(new Decision.Deny(null, ErrorCode.RECORD_TOMBSTONED));
        assertThat(world.access(world.mehta, world.asha, record, Purpose.TREAT, null)
                        .reason())
                .as("a stranger learns nothing of it")
                .isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.lastOf(world.asha.commonName()).recordStatus()).isEqualTo(RecordStatus.TOMBSTONED);
    }

    @Test
    void several_records_are_permitted_or_refused_as_a_whole() {
        var listed = world.recordOf(world.asha);
        var unlisted = world.recordOf(world.asha);
        var consent = world.grant(world.asha, world.lin, Sample.reading(Scope.of(List.of(listed))));
        var both = new AccessArgument(
                world.asha.id(),
                List.of(new RecordReference(listed, 1), new RecordReference(unlisted, 1)),
                Purpose.TREAT,
                consent);
        int before = world.log(world.asha.commonName()).size();

        var decision = Decision.parse(world.submit(world.lin, both).response());

        assertThat(decision).isEqualTo(new Decision.Deny(consent, ErrorCode.RECORD_NOT_IN_SCOPE));
        var log = world.log(world.asha.commonName());
        assertThat(log.subList(before, log.size()))
                .hasSize(2)
                .allMatch(event -> event.reason() == ErrorCode.RECORD_NOT_IN_SCOPE)
                .extracting(event -> event.record())
                .containsExactly(listed, unlisted);
    }

    @Test
    void unknown_records_and_versions_are_errors() {
        var ravis = world.recordOf(world.ravi);
        var ashas = world.recordOf(world.asha);

        assertThat(world.refusal(world.asha, own(NEW, 1))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        assertThat(world.refusal(world.asha, own(ravis, 1))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        assertThat(world.refusal(world.asha, own(ashas, 2))).isEqualTo(ErrorCode.VERSION_NOT_FOUND);
    }

    private AccessArgument own(RecordId record, int version) {
        return new AccessArgument(world.asha.id(), List.of(new RecordReference(record, version)), Purpose.PATRQT, null);
    }
}

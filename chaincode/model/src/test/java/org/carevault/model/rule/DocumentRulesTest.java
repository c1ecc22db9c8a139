// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.Person;
import org.carevault.model.Sample;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.AuditOutcome;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.ObjectOwner;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {
    private static final RecordId NEW = Sample.record(500);

    private final Consortium world = new Consortium();

    private String text(String key) {
        return new String(world.state.get(key), StandardCharsets.UTF_8);
    }

    private CreateArgument create(RecordId record, Person patient, int content, ConsentId consent) {
        return new CreateArgument(record, patient.id(), Sample.content(content), consent);
    }

    private AddVersionArgument next(RecordId record, int version, int content, ConsentId consent) {
        return new AddVersionArgument(record, version, Sample.content(content), consent);
    }

    private ConsentId letDo(Person patient, Person grantee, Action... actions) {
        return world.grant(patient, grantee, Sample.doing(Scope.everything(), actions));
    }

    @Test
    void a_patient_creates_records_of_the_own_vault() {
        var outcome = world.submit(world.asha, create(NEW, world.asha, 500, null));

        var record = HealthRecord.parse(text(Keys.record(NEW)));
        assertThat(record.patient()).isEqualTo(world.asha.id());
        assertThat(record.author()).isEqualTo(world.asha.id());
        assertThat(record.home()).isEqualTo(Consortium.CITY);
        assertThat(record.status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(record.created()).isEqualTo(world.now());
        var version = RecordVersion.parse(outcome.response());
        assertThat(text(Keys.version(NEW, 1))).isEqualTo(outcome.response());
        assertThat(version.content()).isEqualTo(Sample.content(500));
        assertThat(ObjectOwner.parse(text(Keys.object(version.content().object()))))
                .isEqualTo(new ObjectOwner(version.content().object(), NEW, 1));
        var event = world.lastOf(world.asha.commonName());
        assertThat(event.type()).isEqualTo(AuditEventType.CREATE);
        assertThat(event.outcome()).isEqualTo(AuditOutcome.SUCCESS);
        assertThat(event.record()).isEqualTo(NEW);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.consent()).isNull();
        assertThat(outcome.event()).isEqualTo("create");
        assertThat(new String(outcome.eventPayload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"about\":\"" + world.asha.id() + "\",\"type\":\"create\"}");
    }

    @Test
    void a_doctor_creates_a_record_for_a_patient_under_a_consent_to_append() {
        var consent = letDo(world.asha, world.lin, Action.APPEND);

        world.submit(world.lin, create(NEW, world.asha, 500, consent));

        var record = HealthRecord.parse(text(Keys.record(NEW)));
        assertThat(record.author()).isEqualTo(world.lin.id());
        assertThat(record.home()).as("the patient's home").isEqualTo(Consortium.CITY);
        assertThat(world.lastOf(world.asha.commonName()).consent()).isEqualTo(consent);
    }

    @Test
    void a_doctor_creates_nothing_without_a_consent_to_append() {
        var read = letDo(world.asha, world.lin, Action.READ);

        assertThat(world.refusal(world.lin, create(NEW, world.asha, 500, null))).isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.lin, create(NEW, world.asha, 500, read)))
                .isEqualTo(ErrorCode.ACTION_NOT_GRANTED);
        assertThat(world.refusal(world.mehta, create(NEW, world.asha, 500, read)))
                .isEqualTo(ErrorCode.NO_CONSENT);
    }

    @Test
    void only_patients_have_a_vault_and_they_name_no_consent() {
        assertThat(world.refusal(world.lin, create(NEW, world.lin, 500, null))).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.asha, create(NEW, world.asha, 500, Sample.consent(1))))
                .isEqualTo(ErrorCode.BAD_ARGUMENT);
    }

    @Test
    void a_record_and_an_object_are_used_once() {
        var record = world.recordOf(world.asha);

        assertThat(world.refusal(world.asha, create(record, world.asha, 500, null)))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.refusal(world.ravi, create(NEW, world.ravi, 0, null))).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.refusal(world.asha, next(record, 2, 0, null))).isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void an_author_adds_versions_one_after_the_other() {
        var record = world.recordOf(world.asha);

        assertThat(world.refusal(world.asha, next(record, 1, 500, null))).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.refusal(world.asha, next(record, 3, 500, null))).isEqualTo(ErrorCode.VERSION_NOT_FOUND);
        var outcome = world.submit(world.asha, next(record, 2, 500, null));

        assertThat(RecordVersion.parse(outcome.response()).version()).isEqualTo(2);
        assertThat(world.lastOf(world.asha.commonName()).type()).isEqualTo(AuditEventType.NEW_VERSION);
        assertThat(world.lastOf(world.asha.commonName()).version()).isEqualTo(2);
        assertThat(outcome.writes()).doesNotContainKey(Keys.record(record));
    }

    @Test
    void nobody_alters_what_another_wrote_not_even_the_patient() {
        var append = letDo(world.asha, world.lin, Action.APPEND, Action.AMEND);
        var record = world.record(world.lin, world.asha, append);

        assertThat(world.refusal(world.asha, next(record, 2, 500, null))).isEqualTo(ErrorCode.NOT_THE_AUTHOR);
        assertThat(world.refusal(world.mehta, next(record, 2, 500, append))).isEqualTo(ErrorCode.NOT_THE_AUTHOR);
    }

    @Test
    void an_author_who_is_not_the_patient_needs_a_consent_to_amend() {
        var append = letDo(world.asha, world.lin, Action.APPEND);
        var record = world.record(world.lin, world.asha, append);

        assertThat(world.refusal(world.lin, next(record, 2, 500, append))).isEqualTo(ErrorCode.ACTION_NOT_GRANTED);
        assertThat(world.refusal(world.lin, next(record, 2, 500, null))).isEqualTo(ErrorCode.NO_CONSENT);
        var amend = letDo(world.asha, world.lin, Action.AMEND);
        var outcome = world.submit(world.lin, next(record, 2, 500, amend), world.asha.id());

        assertThat(RecordVersion.parse(outcome.response()).author()).isEqualTo(world.lin.id());
        assertThat(world.lastOf(world.asha.commonName()).consent()).isEqualTo(amend);
    }

    @Test
    void a_deleted_record_takes_no_version_and_an_unknown_one_neither() {
        var record = world.recordOf(world.asha);
        world.submit(world.asha, new TombstoneArgument(record, null));

        assertThat(world.refusal(world.asha, next(record, 2, 500, null))).isEqualTo(ErrorCode.RECORD_TOMBSTONED);
        assertThat(world.refusal(world.asha, next(NEW, 2, 500, null))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
    }

    @Test
    void a_patient_deletes_every_record_of_the_own_vault() {
        var append = letDo(world.asha, world.lin, Action.APPEND);
        var record = world.record(world.lin, world.asha, append);

        var outcome = world.submit(world.asha, new TombstoneArgument(record, null));

        assertThat(HealthRecord.parse(outcome.response()).isTombstoned()).isTrue();
        assertThat(text(Keys.record(record))).isEqualTo(outcome.response());
        var event = world.lastOf(world.asha.commonName());
        assertThat(event.type()).isEqualTo(AuditEventType.TOMBSTONE);
        assertThat(event.recordStatus()).isEqualTo(RecordStatus.TOMBSTONED);
        assertThat(event.version()).isNull();
        assertThat(world.refusal(world.asha, new TombstoneArgument(record, null)))
                .isEqualTo(ErrorCode.RECORD_TOMBSTONED);
    }

    @Test
    void others_delete_under_a_consent_only() {
        var record = world.recordOf(world.asha);
        var read = letDo(world.asha, world.mehta, Action.READ);

        assertThat(world.refusal(world.mehta, new TombstoneArgument(record, null)))
                .isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.mehta, new TombstoneArgument(record, read)))
                .isEqualTo(ErrorCode.ACTION_NOT_GRANTED);
        assertThat(world.refusal(world.mehta, new TombstoneArgument(NEW, read))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        var consent = letDo(world.asha, world.mehta, Action.TOMBSTONE);
        world.submit(world.mehta, new TombstoneArgument(record, consent), world.asha.id());

        assertThat(world.lastOf(world.asha.commonName()).consent()).isEqualTo(consent);
    }

    @Test
    void any_member_sees_the_entries_of_a_record_that_he_can_name() {
        var record = world.recordOf(world.asha);
        world.submit(world.asha, next(record, 2, 500, null));

        assertThat(world.evaluate(world.lin, new RecordArgument(record))).isEqualTo(text(Keys.record(record)));
        assertThat(world.evaluate(world.lin, new VersionsArgument(record)))
                .isEqualTo(
                        "{\"versions\":[" + text(Keys.version(record, 1)) + "," + text(Keys.version(record, 2)) + "]}");
        assertThat(world.refusal(world.lin, new RecordArgument(NEW))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        assertThat(world.refusal(world.lin, new VersionsArgument(NEW))).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        assertThat(world.refusal(world.stranger, new RecordArgument(record))).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(world.refusal(world.stranger, new VersionsArgument(record))).isEqualTo(ErrorCode.NOT_A_MEMBER);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.Person;
import org.carevault.model.Sample;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.DecideArgument;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.GranteesArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.junit.jupiter.api.Test;

class ConsentRulesTest {
    private static final ConsentId ID = Sample.consent(500);
    private static final ConsentTerms ALL = Sample.reading(Scope.everything());

    private final Consortium world = new Consortium();

    private Consent stored(Person patient, ConsentId id) {
        return Consent.parse(new String(world.get(Keys.consent(patient.id(), id)), StandardCharsets.UTF_8));
    }

    private ConsentTerms endingIn(long seconds) {
        return ConsentTerms.of(
                Scope.everything(),
                List.of(Action.READ),
                List.of(Purpose.TREAT),
                world.now().plusSeconds(seconds));
    }

    @Test
    void a_request_permits_nothing_until_it_is_granted() {
        var record = world.recordOf(world.asha);
        world.submit(world.lin, new RequestArgument(ID, world.asha.id(), ALL));

        assertThat(stored(world.asha, ID).status()).isEqualTo(ConsentStatus.REQUESTED);
        assertThat(stored(world.asha, ID).grantor()).isEqualTo(world.asha.id());
        assertThat(world.lastOf(world.asha.commonName()).type()).isEqualTo(AuditEventType.REQUEST);
        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, ID)
                        .reason())
                .isEqualTo(ErrorCode.NO_CONSENT);

        world.submit(world.asha, new GrantArgument(ID, world.lin.id(), ALL));

        assertThat(world.access(world.lin, world.asha, record, Purpose.TREAT, ID)
                        .isPermit())
                .isTrue();
        assertThat(stored(world.asha, ID).start())
                .isEqualTo(stored(world.asha, ID).changed());
    }

    @Test
    void a_request_goes_to_an_active_patient_under_a_new_id_with_an_end_to_come() {
        world.submit(world.lin, new RequestArgument(ID, world.asha.id(), ALL));

        assertThat(world.refusal(world.mehta, new RequestArgument(ID, world.asha.id(), ALL)))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(world.refusal(world.lin, new RequestArgument(Sample.consent(1), world.mehta.id(), ALL)))
                .isEqualTo(ErrorCode.MEMBER_NOT_FOUND);
        assertThat(world.refusal(world.asha, new RequestArgument(Sample.consent(1), world.asha.id(), ALL)))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.lin, new RequestArgument(Sample.consent(1), world.asha.id(), endingIn(0))))
                .isEqualTo(ErrorCode.END_IN_THE_PAST);
        world.remove(world.ravi);
        assertThat(world.refusal(world.lin, new RequestArgument(Sample.consent(1), world.ravi.id(), ALL)))
                .isEqualTo(ErrorCode.GRANTOR_INACTIVE);
    }

    @Test
    void a_request_names_only_records_of_the_patient() {
        var ravis = world.recordOf(world.ravi);
        var terms = Sample.reading(Scope.of(List.of(ravis)));

        assertThat(world.refusal(world.lin, new RequestArgument(ID, world.asha.id(), terms)))
                .isEqualTo(ErrorCode.RECORD_NOT_FOUND);
    }

    @Test
    void a_request_is_granted_as_asked_or_narrower() {
        var asked = endingIn(600);
        world.submit(world.lin, new RequestArgument(ID, world.asha.id(), asked));

        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.lin.id(), ALL)))
                .isEqualTo(ErrorCode.WIDER_THAN_REQUESTED);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.mehta.id(), asked)))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
        world.submit(world.asha, new GrantArgument(ID, world.lin.id(), endingIn(300)));

        assertThat(stored(world.asha, ID).status()).isEqualTo(ConsentStatus.ACTIVE);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.lin.id(), endingIn(300))))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void a_gift_goes_from_a_patient_to_another_active_member() {
        assertThat(world.refusal(world.mehta, new GrantArgument(ID, world.lin.id(), ALL)))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.asha.id(), ALL)))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.stranger.id(), ALL)))
                .isEqualTo(ErrorCode.MEMBER_NOT_FOUND);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.lin.id(), endingIn(0))))
                .isEqualTo(ErrorCode.END_IN_THE_PAST);
        world.remove(world.lin);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.lin.id(), ALL)))
                .isEqualTo(ErrorCode.GRANTEE_INACTIVE);
    }

    @Test
    void each_listed_record_has_its_own_line_in_the_log() {
        var first = world.recordOf(world.asha);
        var second = world.recordOf(world.asha);
        world.submit(world.asha, new TombstoneArgument(second, null));
        int before = world.log(world.asha.commonName()).size();

        world.submit(
                world.asha, new GrantArgument(ID, world.lin.id(), Sample.reading(Scope.of(List.of(first, second)))));

        var log = world.log(world.asha.commonName());
        var lines = log.subList(before, log.size());
        assertThat(lines)
                .allMatch(line ->
                        line.type() == AuditEventType.GRANT && line.consent().equals(ID));
        assertThat(lines).extracting(line -> line.record()).containsExactlyInAnyOrder(first, second);
        assertThat(lines)
                .filteredOn(line -> line.record().equals(second))
                .allMatch(line -> line.recordStatus() == RecordStatus.TOMBSTONED);
        assertThat(lines).allMatch(line -> line.version() == null);
    }

    @Test
    void a_consent_of_all_records_has_one_line() {
        int before = world.log(world.asha.commonName()).size();

        world.submit(world.asha, new GrantArgument(ID, world.lin.id(), ALL));

        assertThat(world.log(world.asha.commonName())).hasSize(before + 1);
        assertThat(world.lastOf(world.asha.commonName()).record()).isNull();
        assertThat(world.lastOf(world.asha.commonName()).patient()).isEqualTo(world.asha.id());
    }

    @Test
    void a_patient_declines_a_request_for_good() {
        world.submit(world.lin, new RequestArgument(ID, world.asha.id(), ALL));

        assertThat(world.refusal(world.lin, new DeclineArgument(ID))).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.ravi, new DeclineArgument(ID))).isEqualTo(ErrorCode.CONSENT_NOT_FOUND);
        world.submit(world.asha, new DeclineArgument(ID));

        assertThat(stored(world.asha, ID).status()).isEqualTo(ConsentStatus.DECLINED);
        assertThat(world.lastOf(world.asha.commonName()).type()).isEqualTo(AuditEventType.DECLINE);
        assertThat(world.refusal(world.asha, new DeclineArgument(ID))).isEqualTo(ErrorCode.CONSENT_NOT_ACTIVE);
        assertThat(world.refusal(world.asha, new GrantArgument(ID, world.lin.id(), ALL)))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void a_patient_revokes_a_consent_for_good() {
        var id = world.grant(world.asha, world.lin, ALL);

        assertThat(world.refusal(world.lin, new RevokeArgument(id))).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(world.refusal(world.ravi, new RevokeArgument(id))).isEqualTo(ErrorCode.CONSENT_NOT_FOUND);
        assertThat(world.refusal(world.asha, new DeclineArgument(id))).isEqualTo(ErrorCode.CONSENT_NOT_ACTIVE);
        world.submit(world.asha, new RevokeArgument(id));

        assertThat(stored(world.asha, id).status()).isEqualTo(ConsentStatus.REVOKED);
        assertThat(stored(world.asha, id).changed()).isEqualTo(world.now());
        assertThat(world.lastOf(world.asha.commonName()).type()).isEqualTo(AuditEventType.REVOKE);
        assertThat(world.refusal(world.asha, new RevokeArgument(id))).isEqualTo(ErrorCode.CONSENT_NOT_ACTIVE);
        assertThat(world.refusal(world.asha, new GrantArgument(id, world.lin.id(), ALL)))
                .isEqualTo(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void patient_and_grantee_see_a_consent_and_nobody_else_learns_of_it() {
        var id = world.grant(world.asha, world.lin, ALL);
        var ask = new ConsentArgument(world.asha.id(), id);
        var askForNone = new ConsentArgument(world.asha.id(), ID);

        assertThat(world.evaluate(world.asha, ask))
                .isEqualTo(stored(world.asha, id).toJson());
        assertThat(world.evaluate(world.lin, ask))
                .isEqualTo(stored(world.asha, id).toJson());
        assertThat(world.refusal(world.mehta, ask)).isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.mehta, askForNone)).isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.asha, askForNone)).isEqualTo(ErrorCode.CONSENT_NOT_FOUND);
    }

    @Test
    void decide_answers_patient_and_grantee() {
        var record = world.recordOf(world.asha);
        var id = world.grant(world.asha, world.lin, ALL);

        assertThat(decide(world.lin, id, Action.READ, record, Purpose.TREAT)).isEqualTo(new Decision.Permit(id));
        assertThat(decide(world.asha, id, Action.READ, record, Purpose.TREAT)).isEqualTo(new Decision.Permit(id));
        assertThat(decide(world.asha, id, Action.READ, record, null).reason()).isEqualTo(ErrorCode.PURPOSE_NOT_GRANTED);
        assertThat(decide(world.lin, id, Action.TOMBSTONE, record, null).reason())
                .isEqualTo(ErrorCode.ACTION_NOT_GRANTED);
        assertThat(decide(world.mehta, id, Action.READ, record, Purpose.TREAT).reason())
                .isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(decide(world.asha, ID, Action.READ, record, Purpose.TREAT).reason())
                .isEqualTo(ErrorCode.NO_CONSENT);
    }

    private Decision decide(Person caller, ConsentId id, Action action, RecordId record, Purpose purpose) {
        return Decision.parse(world.evaluate(caller, new DecideArgument(world.asha.id(), id, action, record, purpose)));
    }

    @Test
    void decide_knows_deleted_records_and_removed_people() {
        var record = world.recordOf(world.asha);
        var id = world.grant(world.asha, world.lin, Sample.doing(Scope.everything(), Action.READ, Action.AUDIT_LOG));
        world.submit(world.asha, new TombstoneArgument(record, null));

        assertThat(decide(world.lin, id, Action.READ, record, Purpose.TREAT))
                .isEqualTo(new Decision.Deny(id, ErrorCode.RECORD_TOMBSTONED));
        assertThat(decide(world.lin, id, Action.AUDIT_LOG, record, null).isPermit())
                .isTrue();
        assertThat(decide(world.lin, id, Action.READ, null, Purpose.TREAT).isPermit())
                .isTrue();
        world.remove(world.lin);
        assertThat(decide(world.asha, id, Action.READ, null, Purpose.TREAT).reason())
                .isEqualTo(ErrorCode.GRANTEE_INACTIVE);
    }

    @Test
    void grantees_are_those_with_a_read_consent_in_force() {
        var record = world.recordOf(world.asha);
        var reader = world.grant(world.asha, world.lin, Sample.reading(Scope.of(List.of(record))));
        world.grant(world.asha, world.auditor, Sample.doing(Scope.everything(), Action.AUDIT_LOG));
        var removed = world.grant(world.asha, world.mehta, ALL);
        var revoked = world.grant(world.asha, world.lin, ALL);
        world.submit(world.asha, new RevokeArgument(revoked));
        world.grant(world.asha, world.lin, endingIn(2));
        world.grant(world.ravi, world.lin, ALL);
        world.pass(java.time.Duration.ofSeconds(5));
        world.remove(world.mehta);

        String answer = world.evaluate(world.asha, new GranteesArgument(world.asha.id(), null));

        assertThat(answer)
                .isEqualTo("{\"grantees\":[{\"consent\":\"" + reader + "\",\"end\":null,\"grantee\":\""
                        + world.lin.id() + "\",\"msp\":\"" + Consortium.LAKESIDE + "\",\"recipient\":\""
                        + Sample.recipient(7) + "\",\"scope\":{\"records\":[\"" + record + "\"]}}]}");
        assertThat(removed).isNotEqualTo(reader);
    }

    @Test
    void grantees_are_told_to_the_patient_and_to_authors_only() {
        var record = world.recordOf(world.asha);
        var append = world.grant(world.asha, world.mehta, Sample.doing(Scope.everything(), Action.APPEND));
        var amend = world.grant(world.asha, world.lin, Sample.doing(Scope.of(List.of(record)), Action.AMEND));
        var read = world.grant(world.asha, world.auditor, ALL);

        assertThat(world.evaluate(world.mehta, new GranteesArgument(world.asha.id(), append)))
                .contains(read.text());
        assertThat(world.evaluate(world.lin, new GranteesArgument(world.asha.id(), amend)))
                .contains(read.text());
        assertThat(world.refusal(world.auditor, new GranteesArgument(world.asha.id(), read)))
                .isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.lin, new GranteesArgument(world.asha.id(), append)))
                .isEqualTo(ErrorCode.NO_CONSENT);
        assertThat(world.refusal(world.lin, new GranteesArgument(world.asha.id(), null)))
                .isEqualTo(ErrorCode.NO_CONSENT);
    }
}

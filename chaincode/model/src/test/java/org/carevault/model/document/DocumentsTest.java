// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carevault.model.ErrorCode;
import org.carevault.model.Sample;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final MedicalId PATIENT = Sample.medicalId(Role.PATIENT, 1);
    private static final MedicalId DOCTOR = Sample.medicalId(Role.DOCTOR, 2);
    private static final String MSP = "CityHospitalMSP";

    static Stream<Arguments> documents() {
        var record = new HealthRecord(Sample.record(1), PATIENT, DOCTOR, MSP, RecordStatus.TOMBSTONED, Sample.START);
        return Stream.of(
                of(
                        new Organisation(MSP, "City Hospital", Sample.hash(1), Sample.START).toJson(),
                        json -> Organisation.parse(json).toJson()),
                of(new Root(MSP).toJson(), json -> Root.parse(json).toJson()),
                of(
                        new Member(
                                        DOCTOR,
                                        MSP,
                                        Sample.hash(1),
                                        Sample.recipient(1),
                                        MemberStatus.ACTIVE,
                                        Sample.START,
                                        Sample.START.plusSeconds(1))
                                .toJson(),
                        json -> Member.parse(json).toJson()),
                of(
                        new Invitation(Sample.hash(1), MSP, Role.DOCTOR, Sample.START, null, null).toJson(),
                        json -> Invitation.parse(json).toJson()),
                of(
                        new Invitation(Sample.hash(1), MSP, Role.DOCTOR, Sample.START, PATIENT, DOCTOR).toJson(),
                        json -> Invitation.parse(json).toJson()),
                of(record.toJson(), json -> HealthRecord.parse(json).toJson()),
                of(
                        new RecordVersion(Sample.record(1), 3, PATIENT, DOCTOR, MSP, Sample.content(1)).toJson(),
                        json -> RecordVersion.parse(json).toJson()),
                of(
                        new ObjectOwner(Sample.content(1).object(), Sample.record(1), 1).toJson(),
                        json -> ObjectOwner.parse(json).toJson()),
                of(
                        new Build(MSP, Artifact.WEB, "1.0", "a:b", Sample.hash(1), "c0ffee", Sample.START).toJson(),
                        json -> Build.parse(json).toJson()),
                of(
                        new Consent(
                                        Sample.consent(1),
                                        PATIENT,
                                        PATIENT,
                                        DOCTOR,
                                        ConsentStatus.REVOKED,
                                        Sample.reading(Scope.everything()),
                                        Sample.START,
                                        Sample.START.plusSeconds(1))
                                .toJson(),
                        json -> Consent.parse(json).toJson()),
                of(AuditEvent.of(AuditEventType.INVITE, null, Sample.START).toJson(), json -> AuditEvent.parse(json)
                        .toJson()),
                of(
                        AuditEvent.of(AuditEventType.ACCESS, DOCTOR, Sample.START)
                                .on(record, 3)
                                .under(Sample.consent(1))
                                .answered(AuditOutcome.DENY, Purpose.TREAT, ErrorCode.CONSENT_REVOKED)
                                .toJson(),
                        json -> AuditEvent.parse(json).toJson()));
    }

    private static Arguments of(String json, UnaryOperator<String> again) {
        return Arguments.of(json, again);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_read_as_it_was_written(String json, UnaryOperator<String> again) {
        assertThat(again.apply(json)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_of_another_schema_or_with_another_field_is_refused(String json, UnaryOperator<String> again) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> again.apply(json.replace("\"schema\":1", "\"schema\":2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> again.apply(json.replaceFirst("\\{", "{\"Extra\":null,")));
    }

    @Test
    void a_document_has_known_text() {
        assertThat(new Organisation(MSP, "City Hospital", Sample.hash(1), Sample.START).toJson())
                .isEqualTo("{\"msp\":\"CityHospitalMSP\",\"name\":\"City Hospital\","
                        + "\"registered\":\"2026-11-21T08:00:00.000Z\",\"roots\":\"" + Sample.hash(1)
                        + "\",\"schema\":1,\"status\":\"active\"}");
    }

    @Test
    void states_that_contradict_themselves_are_refused() {
        String member = documents().skip(2).findFirst().orElseThrow().get()[0].toString();
        String open = documents().skip(3).findFirst().orElseThrow().get()[0].toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Member.parse(member.replace("\"role\":\"d\"", "\"role\":\"p\"")));
        assertThatIllegalArgumentException().isThrownBy(() -> Invitation.parse(open.replace("open", "used")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.parse(documents()
                        .findFirst()
                        .orElseThrow()
                        .get()[0]
                        .toString()
                        .replace("\"active\"", "\"gone\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordVersion(Sample.record(1), 0, PATIENT, DOCTOR, MSP, Sample.content(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " City",
                "a\nb",
                "a\u202eb",
                "a\u0000",
                "<b>",
                "0123456789012345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void an_unusual_organisation_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.name(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"City Hospital", "St. Mary's", "Klinik Köln (Süd)", "मुंबई अस्पताल"})
    void hospitals_of_the_world_have_names(String name) {
        assertThat(Texts.name(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "ä", "a\n"})
    void an_unusual_code_is_refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.code(code));
        assertThat(Texts.code("carevault_1.0:ab-cd")).isEqualTo("carevault_1.0:ab-cd");
    }

    @ParameterizedTest
    @EnumSource(AuditEventType.class)
    void every_event_type_has_its_code_and_fhir_codings(AuditEventType type) {
        assertThat(AuditEventType.of(type.text())).isEqualTo(type);
        assertThat(type.text())
                .isEqualTo(type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(type.type().code()).isIn("110113", "110101", "rest");
        assertThat(type.subtype().system()).startsWith("http");
        assertThat("CRUDE").contains(String.valueOf(type.action()));
    }

    @Test
    void an_access_is_an_authorisation_decision_and_a_grant_a_consent_resource() {
        assertThat(AuditEventType.ACCESS.subtype().code()).isEqualTo("AuthZ-Consent");
        assertThat(AuditEventType.GRANT.type().code()).isEqualTo("rest");
        assertThat(AuditEventType.GRANT.subtype()).isEqualTo(Coding.rest("create"));
        assertThat(AuditEventType.VIEW_LOG.action()).isEqualTo('R');
    }

    @Test
    void unknown_codes_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditEventType.of("dance"));
        assertThatIllegalArgumentException().isThrownBy(() -> AuditOutcome.of("maybe"));
        assertThatIllegalArgumentException().isThrownBy(() -> RecordStatus.of("lost"));
        assertThatIllegalArgumentException().isThrownBy(() -> MemberStatus.of("tired"));
        assertThatIllegalArgumentException().isThrownBy(() -> Artifact.of("jar"));
        assertThatIllegalArgumentException().isThrownBy(() -> Role.of("x"));
    }
}

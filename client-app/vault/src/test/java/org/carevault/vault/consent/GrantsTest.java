// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.document.MemberStatus;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.AgeIdentity;
import org.carevault.vault.sealing.RecordKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient opens her records to a doctor. */
class GrantsTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final MedicalId RAO = MedicalId.of(Role.DOCTOR, new byte[16]);
    private static final MedicalId SOMEBODY =
            MedicalId.of(Role.PATIENT, HexFormat.of().parseHex("0".repeat(31) + "1"));
    private static final RecordId HERS = RecordId.of(new byte[16]);
    private static final RecordId FOREIGN = RecordId.of(HexFormat.of().parseHex("f".repeat(32)));
    private static final ConsentId CONSENT = ConsentId.of(new byte[16]);

    private final Scene scene = new Scene();
    private RecordStatus status = RecordStatus.ACTIVE;

    @BeforeEach
    void a_key_in_every_slot() {
        var recipient = new Recipient(AgeIdentity.fresh().recipient());
        var rao = new Member(RAO, "LakeMSP", Sha256.hash(new byte[0]), recipient, MemberStatus.ACTIVE, TIME, TIME);
        scene.answers("MemberContract:member", rao::toJson)
                .answers("ConsentContract:grant", () -> "{}")
                .answers("DocumentReferenceContract:record", this::record)
                .answers("DocumentReferenceContract:versions", this::versions);
        granted(terms(Scope.everything()));
        var slot = AgeFile.seal(
                RecordKey.fresh().toSlot(),
                AgeFile.recipient(scene.keyring().identity().recipient()));
        scene.app
                .on("GET /records/", body -> new Response(200, slot, null, null))
                .on("PUT /objects/", body -> stored());
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void each_record_that_her_endorsed_log_tells_of_gets_a_slot() {
        logged(event(AuditEventType.CREATE, HERS));

        give(Scope.everything());

        assertThat(slotsSent()).isEqualTo(1);
        assertThat(scene.app.requests()).doesNotContain("GET /records");
    }

    @Test
    void a_deleted_record_gets_none() {
        logged(event(AuditEventType.TOMBSTONE, HERS), event(AuditEventType.CREATE, HERS));

        give(Scope.everything());

        assertThat(slotsSent()).isZero();
    }

    @Test
    void a_foreign_record_in_the_terms_stops_every_slot() {
        assertThatThrownBy(() -> give(Scope.of(Set.of(HERS, FOREIGN)))).hasMessageStartingWith("ANSWER_ALTERED");
        assertThat(slotsSent()).isZero();
    }

    @Test
    void a_deleted_record_in_the_terms_is_refused_before_anything_is_signed() {
        status = RecordStatus.TOMBSTONED;

        var refusal = catchThrowableOfType(VaultException.class, () -> give(Scope.of(Set.of(HERS))));

        assertThat(refusal.code()).isEqualTo("RECORD_TOMBSTONED");
        assertThat(refusal.exit().code()).isEqualTo(4);
        assertThat(scene.app.requests()).doesNotContain("POST /transactions/submit");
    }

    @Test
    void a_store_that_is_down_leaves_a_consent_that_the_error_names_and_that_can_be_completed() {
        logged(event(AuditEventType.CREATE, HERS));
        scene.app.on("PUT /objects/", body -> Response.problem(503, "STORE_UNAVAILABLE"));

        var failure = catchThrowableOfType(VaultException.class, () -> give(Scope.everything()));

        assertThat(failure.code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(failure.hint())
                .isEqualTo("Consent " + CONSENT + " is granted on the chain, but not every key is handed on."
                        + " Later, grant --request " + CONSENT + " completes it.");

        scene.app.on("PUT /objects/", body -> stored());
        complete();

        assertThat(slotsSent()).isEqualTo(2);
        assertThat(scene.app.requests().stream().filter("POST /transactions/submit"::equals))
                .hasSize(1);
    }

    @Test
    void completing_passes_by_what_was_deleted_since() {
        granted(terms(Scope.of(Set.of(HERS))));
        status = RecordStatus.TOMBSTONED;

        complete();

        assertThat(slotsSent()).isZero();
    }

    @Test
    void a_grant_of_which_nobody_knows_names_its_consent() {
        scene.answers("ConsentContract:consent", () -> {
            throw new IllegalStateException("the peers are away");
        });

        var failure = catchThrowableOfType(VaultException.class, () -> give(Scope.everything()));

        assertThat(failure.code()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(failure.hint()).contains(CONSENT.text(), "log", "grant --request");
    }

    private void complete() {
        new Grants(scene.desk()).answer(CONSENT, new Wish(List.of(), List.of(), List.of(), false, null));
    }

    private void granted(ConsentTerms terms) {
        var consent = new Consent(CONSENT, Scene.ASHA, Scene.ASHA, RAO, ConsentStatus.ACTIVE, terms, TIME, TIME);
        scene.answers("ConsentContract:consent", consent::toJson);
    }

    private Response stored() {
        return Response.json("{\"size\":" + scene.app.header("Content-Length") + "}");
    }

    private void give(Scope scope) {
        new Grants(scene.desk()).give(CONSENT, RAO, terms(scope));
    }

    private long slotsSent() {
        return scene.app.requests().stream()
                .filter(request -> request.startsWith("PUT "))
                .count();
    }

    private void logged(String... events) {
        scene.answers(
                "AuditEventContract:events", () -> "{\"events\":[" + String.join(",", events) + "],\"next\":null}");
    }

    private static String event(AuditEventType type, RecordId record) {
        return AuditEvent.of(type, Scene.ASHA, TIME)
                .ofPatient(Scene.ASHA)
                .on(new HealthRecord(record, Scene.ASHA, Scene.ASHA, "CityMSP", RecordStatus.ACTIVE, TIME), 1)
                .json()
                .with("transaction", "a".repeat(64))
                .toString();
    }

    private String record() {
        var record =
                RecordArgument.parse(scene.argument(RecordArgument.FUNCTION)).record();
        var patient = record.equals(HERS) ? Scene.ASHA : SOMEBODY;
        return new HealthRecord(record, patient, patient, "CityMSP", status, TIME).toJson();
    }

    private String versions() {
        var record = VersionsArgument.parse(scene.argument(VersionsArgument.FUNCTION))
                .record();
        var patient = record.equals(HERS) ? Scene.ASHA : SOMEBODY;
        var hash = Sha256.hash(new byte[0]);
        var content =
                new VersionContent(ObjectName.of(new byte[16]), hash, hash, hash, DeviceId.of(new byte[16]), TIME);
        var version = new RecordVersion(record, 1, patient, patient, "CityMSP", content);
        return "{\"versions\":[" + version.toJson() + "]}";
    }

    private static ConsentTerms terms(Scope scope) {
        return ConsentTerms.of(scope, Set.of(Action.READ), Set.of(Purpose.TREAT), null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.Member;
import org.carevault.model.document.MemberStatus;
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
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.AgeIdentity;
import org.carevault.vault.sealing.RecordKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient opens her records to a doctor, through an app that lists one too many. */
class GrantsTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final MedicalId RAO = MedicalId.of(Role.DOCTOR, new byte[16]);
    private static final MedicalId SOMEBODY =
            MedicalId.of(Role.PATIENT, HexFormat.of().parseHex("0".repeat(31) + "1"));
    private static final RecordId HERS = RecordId.of(new byte[16]);
    private static final RecordId FOREIGN = RecordId.of(HexFormat.of().parseHex("f".repeat(32)));
    private static final ConsentId CONSENT = ConsentId.of(new byte[16]);

    private final Scene scene = new Scene();

    @BeforeEach
    void a_key_in_every_slot() {
        var recipient = new Recipient(AgeIdentity.fresh().recipient());
        var rao = new Member(RAO, "LakeMSP", Sha256.hash(new byte[0]), recipient, MemberStatus.ACTIVE, TIME, TIME);
        var consent = new Consent(
                CONSENT, Scene.ASHA, Scene.ASHA, RAO, ConsentStatus.ACTIVE, terms(Scope.everything()), TIME, TIME);
        scene.answers("MemberContract:member", rao::toJson)
                .answers("ConsentContract:grant", () -> "{}")
                .answers("ConsentContract:consent", consent::toJson)
                .answers("DocumentReferenceContract:versions", this::versions);
        var slot = AgeFile.seal(
                RecordKey.fresh().toSlot(),
                AgeFile.recipient(scene.keyring().identity().recipient()));
        scene.app
                .on("GET /records/", body -> new Response(200, slot, null, null))
                .on("PUT /objects/", body -> Response.json("{\"size\":" + scene.app.header("Content-Length") + "}"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void each_of_her_records_gets_a_slot() {
        listed(HERS);

        give(Scope.everything());

        assertThat(slotsSent()).isEqualTo(1);
    }

    @Test
    void a_foreign_record_in_the_list_stops_every_slot() {
        listed(HERS, FOREIGN);

        assertThatThrownBy(() -> give(Scope.everything())).hasMessageStartingWith("ANSWER_ALTERED");
        assertThat(slotsSent()).isZero();
    }

    @Test
    void a_foreign_record_in_the_terms_stops_every_slot() {
        assertThatThrownBy(() -> give(Scope.of(Set.of(HERS, FOREIGN)))).hasMessageStartingWith("ANSWER_ALTERED");
        assertThat(slotsSent()).isZero();
    }

    private void give(Scope scope) {
        new Grants(scene.desk()).give(CONSENT, RAO, terms(scope));
    }

    private long slotsSent() {
        return scene.app.requests().stream()
                .filter(request -> request.startsWith("PUT "))
                .count();
    }

    private void listed(RecordId... records) {
        var list = new StringBuilder();
        for (var record : records) {
            list.append(list.isEmpty() ? "" : ",").append("{\"record\":\"" + record + "\",\"status\":\"active\"}");
        }
        scene.app.on("GET /records", body -> Response.json("{\"records\":[" + list + "]}"));
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

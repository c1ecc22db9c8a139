// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient lists her two records through an app that may say what it likes about them. */
class CatalogueTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final RecordId KEPT = RecordId.of(new byte[16]);
    private static final RecordId DELETED = RecordId.of(HexFormat.of().parseHex("f".repeat(32)));
    private static final MedicalId SOMEBODY =
            MedicalId.of(Role.PATIENT, HexFormat.of().parseHex("0".repeat(31) + "1"));
    private static final String WRITTEN = "a".repeat(64);

    private final Scene scene = new Scene();
    private MedicalId patient = Scene.ASHA;

    @BeforeEach
    void a_kept_record_of_two_versions_and_a_deleted_one() {
        scene.answers("DocumentReferenceContract:record", () -> record(
                                RecordArgument.parse(scene.argument(RecordArgument.FUNCTION))
                                        .record())
                        .toJson())
                .answers("DocumentReferenceContract:versions", this::versions)
                .answers(
                        "AuditEventContract:events",
                        () -> "{\"events\":[" + created(KEPT) + "," + created(DELETED) + "],\"next\":null}");
        scene.app
                .on("GET /events", body -> Response.json("{\"events\":[]}"))
                .on("GET /records/", body -> Response.problem(404, "OBJECT_NOT_FOUND"))
                .on("GET /consents", body -> Response.json("{\"consents\":[]}"));
        told("[]");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void status_and_version_are_what_is_endorsed_whatever_the_app_says() {
        told("[{\"record\":\"" + KEPT + "\",\"status\":\"tombstoned\",\"versions\":[{\"version\":9}]},{\"record\":\""
                + DELETED + "\",\"status\":\"active\",\"versions\":[{\"version\":1}]}]");

        assertThat(list()).extracting(Entry::status).containsExactly("active", "tombstoned");
        assertThat(list()).extracting(Entry::version).containsExactly(2, 2);
    }

    @Test
    void what_the_app_leaves_out_is_listed_without_its_block() {
        assertThat(list()).extracting(Entry::record).containsExactly(KEPT, DELETED);
        assertThat(list()).extracting(Entry::transaction).containsOnly(WRITTEN);
        assertThat(list()).extracting(Entry::block).containsOnlyNulls();
    }

    @Test
    void a_record_of_somebody_else_stops_the_list() {
        patient = SOMEBODY;

        assertThatThrownBy(this::list).hasMessageStartingWith("ANSWER_ALTERED");
    }

    private List<Entry> list() {
        return new Catalogue(scene.desk()).of((MedicalId) null);
    }

    private void told(String records) {
        scene.app.on("GET /records", body -> Response.json("{\"records\":" + records + "}"));
    }

    private HealthRecord record(RecordId id) {
        var status = id.equals(DELETED) ? RecordStatus.TOMBSTONED : RecordStatus.ACTIVE;
        return new HealthRecord(id, patient, Scene.ASHA, "CityMSP", status, TIME);
    }

    private String versions() {
        var record = VersionsArgument.parse(scene.argument(VersionsArgument.FUNCTION))
                .record();
        return "{\"versions\":[" + version(record, 1) + "," + version(record, 2) + "]}";
    }

    private static String version(RecordId record, int number) {
        var hash = Sha256.hash(new byte[0]);
        var content =
                new VersionContent(ObjectName.of(new byte[16]), hash, hash, hash, DeviceId.of(new byte[16]), TIME);
        return new RecordVersion(record, number, Scene.ASHA, Scene.ASHA, "CityMSP", content).toJson();
    }

    private static String created(RecordId record) {
        return AuditEvent.of(AuditEventType.CREATE, Scene.ASHA, TIME)
                .ofPatient(Scene.ASHA)
                .on(new HealthRecord(record, Scene.ASHA, Scene.ASHA, "CityMSP", RecordStatus.ACTIVE, TIME), 1)
                .json()
                .with("transaction", WRITTEN)
                .toString();
    }
}

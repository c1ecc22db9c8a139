// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.document.MemberStatus;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.carevault.vault.sealing.AgeIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the desk when a patient uploads, and in which order. */
class UploadTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final RecordId RECORD = RecordId.of(new byte[16]);
    private static final MedicalId OF_ALL = MedicalId.of(Role.DOCTOR, new byte[16]);
    private static final MedicalId OF_RECORD = MedicalId.of(Role.INSURER, new byte[16]);

    @TempDir
    Path folder;

    private final Scene scene = new Scene();
    private Path file;

    @BeforeEach
    void a_patient_with_two_readers() throws IOException {
        file = Files.writeString(folder.resolve("report.pdf"), "blood count");
        scene.answers("MemberContract:member", () -> asha().toJson())
                .answers("ConsentContract:grantees", UploadTest::grantees)
                .answers("DocumentReferenceContract:record", () -> record(Scene.ASHA)
                        .toJson())
                .answers("DocumentReferenceContract:versions", this::versions)
                .answers("DocumentReferenceContract:create", () -> "{}")
                .answers("DocumentReferenceContract:addVersion", () -> "{}");
        scene.app.on("PUT /objects/", body -> stored());
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void objects_are_stored_before_the_version_is_written() {
        upload(null);

        assertThat(sent()).containsExactly("document", "card", "slot " + OF_ALL, "slot " + Scene.ASHA, "transaction");
    }

    @Test
    void a_new_version_serves_the_readers_of_its_record_too() {
        upload(RECORD);

        assertThat(sent())
                .containsExactly(
                        "document", "card", "slot " + OF_ALL, "slot " + OF_RECORD, "slot " + Scene.ASHA, "transaction");
    }

    @Test
    void a_reader_of_whom_the_app_hears_a_moment_later_is_served_before_the_version_is_written() {
        refusing(OF_RECORD, 1, () -> {});

        upload(RECORD);

        assertThat(sent()).endsWith("slot " + OF_RECORD, "slot " + Scene.ASHA, "slot " + OF_RECORD, "transaction");
    }

    @Test
    void a_reader_who_lost_his_consent_meanwhile_is_left_out() {
        refusing(OF_RECORD, 1, () -> scene.answers("ConsentContract:grantees", () -> "{\"grantees\":[]}"));

        upload(RECORD);

        assertThat(sent()).endsWith("slot " + OF_RECORD, "slot " + Scene.ASHA, "transaction");
    }

    @Test
    void a_reader_who_was_granted_while_the_version_was_written_is_served_after_it() {
        scene.answers("ConsentContract:grantees", () -> "{\"grantees\":[]}")
                .answers("DocumentReferenceContract:addVersion", () -> {
                    scene.answers("ConsentContract:grantees", UploadTest::grantees);
                    return "{}";
                });

        upload(RECORD);

        assertThat(sent()).endsWith("slot " + Scene.ASHA, "transaction", "slot " + OF_ALL, "slot " + OF_RECORD);
    }

    @Test
    void without_the_slot_of_an_entitled_reader_nothing_is_written() {
        refusing(OF_RECORD, Integer.MAX_VALUE, () -> {});

        assertThatThrownBy(() -> upload(RECORD)).hasMessageStartingWith("SLOT_REFUSED");
        assertThat(sent()).doesNotContain("transaction");
    }

    @Test
    void the_app_is_told_for_which_record_a_slot_is() {
        var told = new ArrayList<String>();
        scene.app.on("PUT /objects/", body -> {
            told.add(lastRequest().contains("/slots/") ? scene.app.header("X-CareVault-Record") : "none");
            return stored();
        });

        upload(RECORD);

        assertThat(told).containsExactly("none", "none", RECORD.text(), RECORD.text(), RECORD.text());
    }

    @Test
    void without_the_document_in_the_store_nothing_is_written() {
        scene.app.on("PUT /objects/", body -> Response.problem(503, "STORE_UNAVAILABLE"));

        assertThatThrownBy(() -> upload(null)).hasMessageStartingWith("STORE_UNAVAILABLE");
        assertThat(sent()).containsExactly("document");
    }

    @Test
    void what_the_store_does_not_confirm_as_sent_is_not_recorded() {
        scene.app.on("PUT /objects/", body -> stored(scene.app.header("Content-Length"), Sha256.hash(new byte[0])));

        assertThatThrownBy(() -> upload(null)).hasMessageStartingWith("STORE_NOT_CONFIRMED");
        assertThat(sent()).containsExactly("document");
    }

    @Test
    void a_slot_that_the_store_does_not_hold_whole_is_not_recorded() {
        scene.app.on(
                "PUT /objects/",
                body -> lastRequest().contains("/slots/") ? stored("0", Sha256.hash(new byte[0])) : stored());

        assertThatThrownBy(() -> upload(null)).hasMessageStartingWith("STORE_NOT_CONFIRMED");
        assertThat(sent()).doesNotContain("transaction");
    }

    @Test
    void a_version_that_the_chain_does_not_show_is_no_success() {
        scene.answers(
                "DocumentReferenceContract:versions",
                () -> "{\"versions\":[" + version().toJson() + "]}");

        assertThatThrownBy(() -> upload(null)).hasMessageStartingWith("COMMIT_NOT_CONFIRMED");
    }

    @Test
    void what_somebody_else_wrote_is_refused_before_a_byte_leaves() {
        scene.answers("DocumentReferenceContract:record", () -> record(OF_ALL).toJson());

        assertThatThrownBy(() -> upload(RECORD)).hasMessageStartingWith("NOT_THE_AUTHOR");
        assertThat(sent()).isEmpty();
    }

    /** The app refuses that reader's slot so many times, and something happens the first time. */
    private void refusing(MedicalId reader, int times, Runnable meanwhile) {
        var refusals = new AtomicInteger();
        scene.app.on("PUT /objects/", body -> {
            if (!lastRequest().endsWith(reader.text()) || refusals.get() == times) {
                return stored();
            }
            refusals.incrementAndGet();
            meanwhile.run();
            return Response.problem(403, "FORBIDDEN");
        });
    }

    private void upload(RecordId record) {
        new Upload(scene.desk()).run(new UploadOrder(file, null, record, "Blood count", null, null));
    }

    /** What was sent after the log-in and the questions, in short words. */
    private List<String> sent() {
        return scene.app.requests().stream()
                .filter(request -> request.startsWith("PUT ") || request.equals("POST /transactions/submit"))
                .map(request -> request.startsWith("POST ") ? "transaction" : request.replaceAll(".*/slots/", "slot "))
                .map(request -> request.replaceAll("PUT .*/", ""))
                .toList();
    }

    /** The store's honest answer to the request that is being answered. */
    private Response stored() {
        return stored(scene.app.header("Content-Length"), new Sha256(scene.app.header("X-CareVault-Sha256")));
    }

    private static Response stored(String size, Sha256 hash) {
        return Response.json("{\"sha256\":\"" + hash + "\",\"size\":" + size + "}");
    }

    /** What was there before, and what was written since. */
    private String versions() {
        var all = new ArrayList<>(List.of(version().toJson()));
        var created = scene.argument(CreateArgument.FUNCTION);
        if (created != null) {
            var call = CreateArgument.parse(created);
            all.set(0, version(call.record(), 1, call.content()).toJson());
        }
        var added = scene.argument(AddVersionArgument.FUNCTION);
        if (added != null) {
            var call = AddVersionArgument.parse(added);
            all.add(version(call.record(), call.version(), call.content()).toJson());
        }
        return "{\"versions\":[" + String.join(",", all) + "]}";
    }

    private static RecordVersion version(RecordId record, int number, VersionContent content) {
        return new RecordVersion(record, number, Scene.ASHA, Scene.ASHA, "CityMSP", content);
    }

    private String lastRequest() {
        return scene.app.requests().get(scene.app.requests().size() - 1);
    }

    private Member asha() {
        var recipient = new Recipient(scene.keyring().identity().recipient());
        return new Member(Scene.ASHA, "CityMSP", Sha256.hash(new byte[0]), recipient, MemberStatus.ACTIVE, TIME, TIME);
    }

    private static String grantees() {
        return "{\"grantees\":[" + grantee(OF_ALL, "{\"all\":true}") + ","
                + grantee(OF_RECORD, "{\"records\":[\"" + RECORD + "\"]}") + "]}";
    }

    private static String grantee(MedicalId id, String scope) {
        return "{\"consent\":\"" + "0".repeat(32) + "\",\"end\":null,\"grantee\":\"" + id
                + "\",\"msp\":\"LakeMSP\",\"recipient\":\""
                + AgeIdentity.fresh().recipient() + "\",\"scope\":" + scope + "}";
    }

    private static HealthRecord record(MedicalId author) {
        return new HealthRecord(RECORD, Scene.ASHA, author, "CityMSP", RecordStatus.ACTIVE, TIME);
    }

    private static RecordVersion version() {
        var hash = Sha256.hash(new byte[0]);
        var content =
                new VersionContent(ObjectName.of(new byte[16]), hash, hash, hash, DeviceId.of(new byte[16]), TIME);
        return version(RECORD, 1, content);
    }
}

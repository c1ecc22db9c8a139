// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which consent a reader relies on; the member at the desk is the grantee of all of them. */
class ConsentFinderTest {
    private static final MedicalId RAVI = MedicalId.of(Role.PATIENT, "another patient!".getBytes(UTF_8));
    private static final RecordId RECORD = RecordId.of(new byte[16]);
    private static final String LISTED = "{\"records\":[\"" + RECORD + "\"]}";
    private static final String OTHER = "{\"records\":[\"" + "f".repeat(32) + "\"]}";
    private static final String ALL = "{\"all\":true}";

    private final Scene scene = new Scene();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void the_patient_needs_none() {
        assertThat(new ConsentFinder(scene.desk()).find(Scene.ASHA, Action.READ, RECORD, null))
                .isNull();
    }

    @Test
    void one_in_force_is_better_than_one_revoked_later() {
        assertThat(found(
                        consent('1', "active", LISTED, "TREAT", "2030-01-01"),
                        consent('2', "revoked", ALL, "TREAT", null)))
                .isEqualTo("1");
    }

    @Test
    void one_for_the_purpose_is_better_than_one_for_another() {
        assertThat(found(consent('1', "active", ALL, "TREAT", null), consent('2', "active", LISTED, "HPAYMT", null)))
                .isEqualTo("1");
    }

    @Test
    void one_in_force_is_better_than_one_expired() {
        assertThat(found(
                        consent('1', "active", ALL, "TREAT", null), consent('2', "active", ALL, "TREAT", "2020-01-01")))
                .isEqualTo("1");
    }

    @Test
    void a_revoked_one_is_named_so_that_the_refusal_says_why() {
        assertThat(found(consent('1', "revoked", LISTED, "TREAT", null))).isEqualTo("1");
    }

    @Test
    void one_for_another_record_or_still_asked_for_is_none() {
        assertThat(found(consent('1', "active", OTHER, "TREAT", null), consent('2', "requested", ALL, "TREAT", null)))
                .isNull();
    }

    private String found(String... consents) {
        var json = "{\"consents\":[" + String.join(",", List.of(consents)) + "]}";
        scene.app.on("GET /consents", body -> Response.json(json));
        var found = new ConsentFinder(scene.desk()).find(RAVI, Action.READ, RECORD, Purpose.TREAT);
        return found == null ? null : found.text().substring(0, 1);
    }

    private static String consent(char id, String status, String scope, String purpose, String end) {
        return "{\"consent\":\"%s\",\"patient\":\"%s\",\"grantee\":\"%s\",\"status\":\"%s\",\"scope\":%s,\"actions\":[\"read\"],\"purposes\":[\"%s\"],\"end\":%s,\"changed\":\"2026-11-21T08:34:11.12%sZ\",\"block\":1}"
                .formatted(
                        String.valueOf(id).repeat(32),
                        RAVI,
                        Scene.ASHA,
                        status,
                        scope,
                        purpose,
                        end == null ? null : "\"" + end + "T00:00:00.000Z\"",
                        id);
    }
}

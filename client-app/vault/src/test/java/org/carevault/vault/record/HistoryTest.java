// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient looks at her own log through an app that would rather not show all of it. */
class HistoryTest {
    private static final Instant TIME = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final MedicalId RAO = MedicalId.of(Role.DOCTOR, new byte[16]);
    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);

    private final Scene scene = new Scene();

    @BeforeEach
    void two_pages_on_the_chain() {
        scene.answers("AuditEventContract:events", () -> {
            var next = "2026-11-21T08:34:11.123Z/" + FIRST + "/000";
            var isFirst = scene.argument("AuditEventContract:events").contains("null");
            return isFirst ? page(FIRST, "\"" + next + "\"") : page(SECOND, "null");
        });
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void a_line_that_the_app_leaves_out_is_shown_without_its_block() {
        told("{\"events\":[]}");

        assertThat(log()).extracting(event -> event.get("transaction")).containsExactly(FIRST, SECOND);
        assertThat(log()).extracting(event -> event.get("block")).containsOnlyNulls();
    }

    @Test
    void a_line_that_the_app_alters_is_shown_as_it_is_on_the_chain() {
        told("{\"events\":[{\"transaction\":\"" + SECOND + "\",\"type\":\"decline\",\"actor\":\"" + Scene.ASHA
                + "\",\"block\":9,\"message\":\"Said.\"}]}");

        assertThat(log().get(1))
                .containsEntry("type", "grant")
                .containsEntry("actor", RAO.text())
                .containsEntry("block", 9L)
                .containsEntry("message", "Said.");
    }

    private List<Map<String, Object>> log() {
        return new History(scene.desk()).of((MedicalId) null, null);
    }

    private void told(String events) {
        scene.app.on("GET /events", body -> Response.json(events));
    }

    private static String page(String transaction, String next) {
        var event = AuditEvent.of(AuditEventType.GRANT, RAO, TIME)
                .ofPatient(Scene.ASHA)
                .under(ConsentId.of(new byte[16]))
                .json()
                .with("transaction", transaction);
        return "{\"events\":[" + event + "],\"next\":" + next + "}";
    }
}

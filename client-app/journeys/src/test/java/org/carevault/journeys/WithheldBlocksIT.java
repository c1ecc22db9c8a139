// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.carevault.operator.lies.LyingApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An app passes the log of an earlier day off as complete, and shows only the blocks of that day. */
@ExtendWith(OnStage.class)
class WithheldBlocksIT {
    private static final Set<String> REPLAYED = Set.of("GET /blocks", "GET /events");
    private static final String WHOLE = "and none is left out";

    @Test
    void a_log_is_not_called_complete_beside_blocks_that_end_before_the_look(Stage stage) throws IOException {
        var machine = stage.machine();
        var app = stage.wire(machine.regulator());
        var auditor = stage.visitor().logIn(app.url(), "auditor");
        var consent = machine.vault("ravi", "grant", "--to", machine.medicalId("auditor"), "--action", "audit-log");
        Map<String, byte[]> earlier = new ConcurrentHashMap<>();
        app.lie((request, body) -> {
            earlier.put(kind(request), body);
            return body;
        });
        auditor.link("Logs").click();
        DoctorSteps.find(auditor, machine.medicalId("ravi"));
        look(auditor, WHOLE);

        replay(app, earlier);
        look(auditor, "it withholds the newest");

        assertThat(auditor.page().getByText(WHOLE).count()).isZero();
        machine.vault("ravi", "revoke", consent.strip());
    }

    private static void replay(LyingApp app, Map<String, byte[]> earlier) {
        app.lie((request, body) -> REPLAYED.contains(kind(request)) ? earlier.getOrDefault(kind(request), body) : body);
    }

    private static String kind(String request) {
        return request.replaceAll("\\?.*", "");
    }

    private static void look(Visitor auditor, String sentence) {
        auditor.button("Record and look").click();
        auditor.sees(sentence);
    }
}

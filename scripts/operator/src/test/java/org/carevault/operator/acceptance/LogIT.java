// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log's form, on which other programs rely. */
@ExtendWith(OneConsortium.class)
class LogIT {
    private static final String[] FIELDS = ("type outcome message recordStatus actor patient record version purpose "
                    + "consent transaction block time")
            .split(" ");

    private final Consortium consortium;

    LogIT(Consortium consortium) {
        this.consortium = consortium;
    }

    @Test
    void each_event_has_every_field_also_where_there_is_no_value() {
        var patient = consortium.patient();
        var report = Documents.file("r.txt", "logged".getBytes(StandardCharsets.UTF_8));
        var record = consortium
                .vault(patient, "upload", report.toString(), "--title", "Report", "--json")
                .text("record");

        var log = consortium.vault(patient, "log", record, "--json");

        var event = log.json().path("events").get(0);
        assertThat(event.fieldNames()).toIterable().containsExactly(FIELDS);
        assertThat(event.path("consent").isNull()).isTrue();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.carevault.model.id.ConsentId;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.vault.slot.Slots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each of the campaign's questions finds what it asks for: here somebody breaks each invariant on purpose. */
@OnlyLong
class InvariantsIT {
    private static Consortium consortium;
    private static Patient patient;
    private static Invariants invariants;

    private Acknowledged upload;
    private Acknowledged grant;

    @BeforeAll
    static void start() throws IOException {
        consortium = new Consortium(java.util.Map.of(), home -> {});
        patient = new Patient(consortium, consortium.cityApp());
        invariants = new Invariants(consortium.home());
    }

    @AfterAll
    static void stop() throws IOException {
        if (consortium != null) consortium.close();
    }

    @BeforeEach
    void two_acknowledged_writes() {
        var uploaded = patient.upload("true");
        upload = new Acknowledged(uploaded, "true", null, 0, 0);
        grant = new Acknowledged(uploaded, "true", patient.grant(uploaded.record()), 0, 0);
    }

    @Test
    void what_nobody_broke_is_not_complained_of() throws Exception {
        var writes = List.of(upload, grant);

        assertThat(invariants.lost(patient, writes)).isEmpty();
        assertThat(invariants.notOnce(writes)).isEmpty();
        assertThat(invariants.missing()).noneMatch(object -> object.contains(object()));
        assertThat(invariants.orphans()).noneMatch(object -> object.contains(object()));
    }

    @Test
    void a_document_whose_slot_is_gone_is_lost() throws Exception {
        Files.delete(stored("slots").resolve(patient.desk().me().text()));

        assertThat(invariants.lost(patient, List.of(upload))).containsExactly(upload.made());
    }

    @Test
    void a_document_that_is_another_one_is_lost() throws Exception {
        var other = new Acknowledged(upload.uploaded(), "what was never written", null, 0, 0);

        assertThat(invariants.lost(patient, List.of(other))).containsExactly(upload.made());
    }

    @Test
    void a_grant_that_is_not_listed_is_lost_and_counts_not_once() throws Exception {
        var never = new Acknowledged(upload.uploaded(), "true", ConsentId.of(new byte[16]), 0, 0);

        assertThat(invariants.lost(patient, List.of(never))).containsExactly(never.made());
        assertThat(invariants.notOnce(List.of(never))).containsExactly(never.made() + " counts 0 times");
    }

    @Test
    void a_write_that_counts_twice_is_found() throws Exception {
        change(
                "CityHospitalMSP",
                "INSERT INTO ledger_transaction SELECT block, position + 1000, id || '0', flag, function,"
                        + " argument, time, msp, common_name, key_hash, administrator, response, derived"
                        + " FROM ledger_transaction WHERE argument ->> 'record' = '" + upload.made() + "'");

        assertThat(invariants.notOnce(List.of(upload))).containsExactly(upload.made() + " counts 2 times");
    }

    @Test
    void an_object_that_is_gone_and_one_with_another_byte_are_missing() throws Exception {
        Files.delete(stored("documents"));
        Files.write(stored("cards"), new byte[] {1});

        assertThat(invariants.missing()).contains("documents/" + object(), "cards/" + object());
    }

    @Test
    void an_object_that_no_version_names_is_an_orphan() throws Exception {
        var orphan = stored("documents").resolveSibling("0".repeat(32));
        Files.write(orphan, new byte[] {1});

        assertThat(invariants.orphans()).contains("documents/" + "0".repeat(32));
    }

    @Test
    void an_app_that_knows_something_else_is_found() throws Exception {
        change("LakesideHospitalMSP", "UPDATE ledger_transaction SET response = 'another' WHERE block = 5");

        assertThat(invariants.unequal()).hasSize(4);
    }

    private static void change(String msp, String statement) throws SQLException {
        var file = consortium.home().resolve("run/organisations").resolve(msp).resolve("app/read-model.db");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var change = database.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    /** The name of the record's objects, as the chain has it. */
    private String object() {
        var versions = new Slots(patient.desk()).versions(upload.uploaded().record());
        return versions.get(0).content().object().text();
    }

    private Path stored(String kind) {
        return consortium
                .home()
                .resolve("run/object-store/objects/carevault-city")
                .resolve(kind)
                .resolve(object());
    }
}

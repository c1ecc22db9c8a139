// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What has to hold when everybody has stopped: each question names what is wrong, and nothing when all is well. */
final class Invariants {
    private final ReadModels models;
    private final StoredObjects objects;

    Invariants(Path home) throws IOException {
        this.models = new ReadModels(home);
        this.objects = new StoredObjects(home);
    }

    /** Asks everything but for orphans, who have a grace period; gives the acknowledged writes that are lost. */
    List<String> inspect(Load load) throws Exception {
        awaitEqualHeights();
        assertThat(unequal()).as("read models of the apps that differ").isEmpty();
        assertThat(missing())
                .as("objects that the chain names and the store does not have")
                .isEmpty();
        var lost = new ArrayList<String>();
        for (var patient : load.acknowledged().keySet()) {
            var writes = load.acknowledged().get(patient);
            assertThat(notOnce(writes))
                    .as("writes that count twice, or not at all")
                    .isEmpty();
            lost.addAll(lost(patient, writes));
        }
        return lost;
    }

    /** Acknowledged documents that cannot be read or are not what was written, and grants that nobody lists. */
    List<String> lost(Patient patient, List<Acknowledged> writes) throws Exception {
        return new Reading(patient.desk()).lost(writes);
    }

    /** Each app with the digest of what it knows, when they are not all the same. */
    List<String> unequal() throws SQLException {
        var digests = models.digests();
        return new HashSet<>(digests).size() == 1 ? List.of() : digests;
    }

    /** Acknowledged writes that not exactly one valid transaction made, and transactions that are valid twice. */
    List<String> notOnce(List<Acknowledged> writes) throws SQLException {
        var found = new ArrayList<>(models.repeated());
        found.addAll(models.notOnce(writes));
        return found;
    }

    /** Documents and cards that are not in the store, or not as the chain says. */
    List<String> missing() throws Exception {
        return objects.missing(models.versions());
    }

    /** What the store has beside the records' objects. */
    List<String> orphans() throws Exception {
        return objects.orphans(models.versions());
    }

    void awaitNoOrphans() throws Exception {
        var end = System.nanoTime() + Campaign.PATIENCE.toNanos();
        for (var found = orphans(); !found.isEmpty(); found = orphans()) {
            assertThat(System.nanoTime()).as("orphans: " + found).isLessThan(end);
            Thread.sleep(500);
        }
    }

    private void awaitEqualHeights() throws SQLException, InterruptedException {
        var end = System.nanoTime() + Campaign.PATIENCE.toNanos();
        var before = List.<Long>of();
        // Twice the same: a block may be on its way to all of them.
        for (var now = models.heights();
                !(now.equals(before) && new HashSet<>(now).size() == 1);
                now = models.heights()) {
            assertThat(System.nanoTime())
                    .as("apps at different heights: " + now)
                    .isLessThan(end);
            before = now;
            Thread.sleep(1_000);
        }
    }
}

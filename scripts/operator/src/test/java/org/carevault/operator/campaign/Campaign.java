// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.carevault.operator.acceptance.Consortium;

/** One consortium with patients at work, on which one fault after the other is tried. */
final class Campaign implements AutoCloseable {
    private static final int PATIENTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String ledger;
    private final String part;
    private final Consortium consortium;
    private final Nodes nodes;
    private final Observed app;
    private final Figures figures = new Figures();
    private final List<Patient> patients = new ArrayList<>();

    /**
     * Starts the consortium on {@code fabric} or on the {@code development} ledger and brings patients in.
     *
     * @param part of the whole campaign, for the name of its file of figures
     */
    Campaign(String ledger, String part) throws IOException {
        this.ledger = ledger;
        this.part = part;
        // Who leads is known from the orderers' metrics alone.
        var variables = Map.of("ORDERER_METRICS_PROVIDER", "prometheus");
        consortium = ledger.equals("fabric") ? new Consortium(variables, "--fabric") : new Consortium(variables);
        nodes = new Nodes(consortium);
        app = new Observed(consortium.cityApp());
        while (patients.size() < PATIENTS) patients.add(new Patient(consortium, app.url()));
    }

    Consortium consortium() {
        return consortium;
    }

    Nodes nodes() {
        return nodes;
    }

    Observed app() {
        return app;
    }

    Patient patient() {
        return patients.get(0);
    }

    /** The organisation whose peer City Hospital's app uses, as its health says. */
    String through() throws IOException {
        try (var health = URI.create(consortium.cityApp() + "/healthz").toURL().openStream()) {
            return new ObjectMapper().readTree(health).path("through").asText();
        }
    }

    boolean awaitThrough(String msp) throws Exception {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200))
            if (through().equals(msp)) return true;
        return false;
    }

    /** Returns when City Hospital's app uses another peer than that organisation's. */
    void awaitElsewhere(String msp) throws Exception {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); through().equals(msp); Thread.sleep(200))
            assertThat(System.nanoTime()).as("still through " + msp).isLessThan(end);
    }

    /** The certificate that an organisation's nodes' TLS certificates chain to. */
    Path tlsRoot(String folder) {
        return organisation(ReadModels.MSPS.get(Nodes.FOLDERS.indexOf(folder))).resolve("msp/tlscacerts/tlsca.pem");
    }

    /** The database of an organisation's app. */
    Path readModel(String msp) {
        return organisation(msp).resolve("app/read-model.db");
    }

    private Path organisation(String msp) {
        return consortium.home().resolve("run/organisations").resolve(msp);
    }

    /** The first refusal of such a request that was made after that time. */
    Observed.Answer awaitRefusal(String asked, long after, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (app.refusals(asked, after).isEmpty()) {
            assertThat(System.nanoTime()).as("nobody was refused: " + asked).isLessThan(end);
            Thread.sleep(50);
        }
        return app.refusals(asked, after).get(0);
    }

    /** Tries each of the faults in turn, all under one name in the table. */
    void suffer(String name, List<Fault> faults) throws Exception {
        var acknowledged = 0;
        var worst = 0.0;
        var lost = new ArrayList<String>();
        for (var fault : faults) {
            var load = new Load(patients);
            try (load) {
                worst = Math.max(worst, suffer(fault, load));
            }
            acknowledged += load.count();
            System.out.printf("%s: %d acknowledged, refusals %s%n", fault.name(), load.count(), load.refusals());
            lost.addAll(inspect(load));
        }
        var from = faults.get(0).goesOn() ? "the fault" : "its mending";
        figures.add(new Figures.Row(name, faults.size(), acknowledged, lost.size(), worst, from));
        assertThat(lost).as("acknowledged and not readable").isEmpty();
    }

    /** The seconds until people could write again. */
    private static double suffer(Fault fault, Load load) throws Exception {
        load.awaitWriteAfter(System.nanoTime(), PATIENCE);
        fault.strike().run();
        var since = System.nanoTime();
        try {
            fault.meanwhile().at(since);
            if (fault.goesOn()) return within(fault.limit(), since, load);
        } finally {
            fault.mend().run();
            var mended = System.nanoTime();
            if (!fault.goesOn()) since = mended;
            load.awaitWriteAfter(mended, PATIENCE);
        }
        return within(fault.limit(), since, load);
    }

    private static double within(Duration limit, long since, Load load) throws InterruptedException {
        var took = Duration.ofNanos(load.awaitWriteAfter(since, limit) - since);
        assertThat(took).as("until people could write again").isLessThan(limit);
        return took.toMillis() / 1e3;
    }

    /** What has to hold when everybody has stopped; gives the acknowledged writes that are lost. */
    private List<String> inspect(Load load) throws Exception {
        var models = new ReadModels(consortium.home());
        awaitEqualHeights(models);
        assertThat(new HashSet<>(models.digests()))
                .as("read models of all apps")
                .hasSize(1);
        assertThat(models.doubled()).as("transactions that count twice").isEmpty();
        assertThat(new StoredObjects(consortium.home()).missing(models.versions()))
                .as("objects that the chain names and the store does not have")
                .isEmpty();
        var lost = new ArrayList<String>();
        for (var patient : load.acknowledged().keySet())
            lost.addAll(new Reading(patient.desk()).lost(load.acknowledged().get(patient)));
        return lost;
    }

    private static void awaitEqualHeights(ReadModels models) throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
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

    /** After the last fault: a sweep leaves no orphan and takes nothing else, and the auditor finds nothing. */
    void conclude() throws Exception {
        nodes.startAppsThatSweep();
        var versions = new ReadModels(consortium.home()).versions();
        var objects = new StoredObjects(consortium.home());
        for (var end = System.nanoTime() + PATIENCE.toNanos();
                !objects.orphans(versions).isEmpty();
                Thread.sleep(500))
            assertThat(System.nanoTime())
                    .as("orphans: " + objects.orphans(versions))
                    .isLessThan(end);
        assertThat(objects.missing(versions)).isEmpty();
        var chain = consortium.home().resolve("run/chain").toString();
        audited("export", "--to", chain);
        audited("verify", chain);
    }

    private void audited(String... arguments) {
        var audit = consortium.script("audit", arguments);
        assertThat(audit.exit()).as(audit.out() + audit.err()).isZero();
    }

    @Override
    public void close() throws IOException {
        figures.publish(ledger, part);
        app.close();
        consortium.close();
    }
}

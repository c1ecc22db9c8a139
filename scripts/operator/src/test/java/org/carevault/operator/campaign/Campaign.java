// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carevault.model.id.RecordId;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.operator.acceptance.Faults;
import org.carevault.operator.acceptance.Minio;
import org.carevault.vault.failure.VaultException;

/** One consortium with patients at work, on which one fault after the other is tried. */
final class Campaign implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENTS = 3;
    /** Whose app the patients use. */
    private static final String HOME = "CityHospitalMSP";

    private final String ledger;
    private final String part;
    private final Consortium consortium;
    private final Observed app;
    private final Figures figures = new Figures();
    private final List<Patient> patients = new ArrayList<>();
    private final RecordId kept;

    Campaign(String ledger, String part) throws IOException {
        this(ledger, part, home -> {});
    }

    /**
     * Starts the consortium on {@code fabric} or on the {@code development} ledger and brings patients in.
     *
     * @param part of the whole campaign, for the name of its file of figures
     */
    Campaign(String ledger, String part, Consortium.Preparation preparation) throws IOException {
        this.ledger = ledger;
        this.part = part;
        // Who leads is known from the orderers' metrics alone.
        var variables = Map.of("ORDERER_METRICS_PROVIDER", "prometheus");
        var options = ledger.equals("fabric") ? new String[] {"--fabric"} : new String[0];
        consortium = new Consortium(variables, preparation, options);
        app = new Observed(consortium.cityApp());
        while (patients.size() < PATIENTS) patients.add(new Patient(consortium, app.url()));
        kept = patient().upload("kept through every fault").record();
    }

    Nodes nodes() {
        return new Nodes(consortium);
    }

    Faults faults() {
        return new Faults(consortium);
    }

    Invariants invariants() throws IOException {
        return new Invariants(consortium.home());
    }

    Patient patient() {
        return patients.get(0);
    }

    /** A record of that patient from before the first fault. */
    RecordId kept() {
        return kept;
    }

    /** The organisation whose peer City Hospital's app uses, as its health says. */
    private String through() throws IOException, InterruptedException {
        // It is told with 503 as well, while that peer does not answer.
        var health = HttpRequest.newBuilder(URI.create(consortium.cityApp() + "/healthz"));
        var answer = HTTP.send(health.build(), BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body()).path("through").asText();
    }

    /** Returns when City Hospital's app uses its own organisation's peer. */
    void awaitAtHome() throws Exception {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); !through().equals(HOME); Thread.sleep(200))
            assertThat(System.nanoTime()).as("still through " + through()).isLessThan(end);
    }

    /** Returns when it uses another organisation's. */
    void awaitElsewhere() throws Exception {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); through().equals(HOME); Thread.sleep(200))
            assertThat(System.nanoTime()).as("still through its own").isLessThan(end);
    }

    /** The first refusal with that code of such a request that was made after that time. */
    Observed.Answer awaitRefusal(String asked, String code, long after, Duration patience) throws InterruptedException {
        for (var end = System.nanoTime() + patience.toNanos(); ; Thread.sleep(50)) {
            var refusals = app.refusals(asked, after);
            for (var refusal : refusals) if (refusal.body().contains(code)) return refusal;
            assertThat(System.nanoTime())
                    .as("nobody heard " + code + " of " + asked + ", only " + refusals)
                    .isLessThan(end);
        }
    }

    /** Asks for what leads to a document; it has to be refused with that code. */
    static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        var refused = catchThrowableOfType(VaultException.class, request);

        assertThat(refused).as("it was not refused").isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    /** Tries each of the faults in turn, all under one name in the table. */
    void suffer(String name, List<Fault> faults) throws Exception {
        var acknowledged = 0;
        var worst = 0.0;
        var lost = new ArrayList<String>();
        for (var fault : faults) {
            var load = new Load(patients);
            double took;
            try (load) {
                took = suffer(fault, load);
            }
            worst = Math.max(worst, took);
            acknowledged += load.count();
            System.out.printf(
                    "%s: %d acknowledged, writes again after %.1f s, refusals %s%n",
                    fault.name(), load.count(), took, load.refusals());
            lost.addAll(invariants().inspect(load));
        }
        var from = faults.get(0).goesOn() ? "the fault" : "its mending";
        figures.add(new Figures.Row(name, faults.size(), acknowledged, lost.size(), worst, from));
        assertThat(lost).as("acknowledged and not readable").isEmpty();
    }

    /** The seconds until people could write again. */
    private double suffer(Fault fault, Load load) throws Exception {
        awaitAtHome();
        load.awaitWriteAfter(System.nanoTime(), PATIENCE);
        long since;
        try {
            fault.strike().run();
            since = System.nanoTime();
            fault.meanwhile().at(since);
            if (fault.goesOn()) return within(fault.limit(), since, load);
        } finally {
            fault.mend().run();
            since = System.nanoTime();
            load.awaitWriteAfter(since, PATIENCE);
        }
        return within(fault.limit(), since, load);
    }

    private static double within(Duration limit, long since, Load load) throws InterruptedException {
        var took = Duration.ofNanos(load.awaitWriteAfter(since, limit) - since);
        assertThat(took).as("until people could write again").isLessThan(limit);
        return took.toMillis() / 1e3;
    }

    /** After the last fault: a sweep leaves no orphan and takes nothing else, and the auditor finds nothing. */
    void conclude() throws Exception {
        faults().kill("apps");
        faults().startAppsThatSweep();
        invariants().awaitNoOrphans();
        assertThat(invariants().missing()).isEmpty();
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
        Minio.forget(consortium.home());
        consortium.close();
    }
}

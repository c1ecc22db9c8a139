// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carevault.operator.Network;

/** Whether apps serve the pages that their organisations recorded on the chain. */
public final class Pages {
    private static final String SUBJECT = "pages";

    private final Path home;
    private final PagesVerdict verdict;

    /**
     * The apps of one network.
     *
     * @param local the list of the pages that were built here; it may be missing
     */
    public Pages(Path home, Path local) {
        this.home = home;
        this.verdict = new PagesVerdict(local);
    }

    /** Looks at the app of each organisation. */
    List<Finding> examine() {
        if (!Files.exists(home.resolve("run/network.json"))) return List.of();
        try {
            var network = Network.at(home);
            var findings = new ArrayList<Finding>();
            try (var recorded = new RecordedPages(home, network)) {
                for (var organisation : network.organisations())
                    findings.add(
                            examine(organisation.name(), organisation.msp(), URI.create(organisation.app()), recorded));
            }
            return findings;
        } catch (IOException e) {
            return List.of(cannotBeAsked(e));
        }
    }

    /** Looks at one app, wherever it is. */
    public Finding examine(URI app) {
        try {
            var network = Network.at(home);
            try (var recorded = new RecordedPages(home, network)) {
                for (var organisation : network.organisations())
                    if (URI.create(organisation.app()).equals(app))
                        return examine(organisation.name(), organisation.msp(), app, recorded);
                var said = new ObjectMapper()
                        .readTree(new Browser(app)
                                .get("/network", Browser.ACCEPTED.get(0))
                                .content());
                var msp = said.required("organisation").asText();
                return examine(app + ", which calls itself " + msp + ",", msp, app, recorded);
            }
        } catch (IOException | IllegalArgumentException e) {
            return cannotBeAsked(e);
        }
    }

    private Finding examine(String name, String msp, URI app, RecordedPages recorded) {
        try {
            return verdict.on(name, ServedPages.at(app), recorded.of(msp));
        } catch (IOException e) {
            return Finding.optional(SUBJECT, name + " has an app that does not answer", "'scripts/up' starts it");
        }
    }

    private static Finding cannotBeAsked(Exception why) {
        var said = why.getMessage() == null ? "nobody answers" : why.getMessage();
        return Finding.missing(SUBJECT, "cannot be asked: " + said, "check the address, or run 'scripts/up'");
    }
}

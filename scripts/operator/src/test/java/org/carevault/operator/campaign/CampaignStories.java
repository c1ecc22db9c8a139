// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.carevault.operator.acceptance.Faults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Stories on one consortium: it is started for the first of them, and after the last the whole campaign is concluded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CampaignStories {
    /** How often each fault is tried. */
    private static final int TIMES = Boolean.getBoolean("carevault.long") ? 3 : 1;

    static final Duration SOON = Duration.ofSeconds(30);

    Campaign campaign;
    Nodes nodes;
    Faults faults;

    abstract Campaign open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        campaign = open();
        nodes = campaign.nodes();
        faults = campaign.faults();
    }

    @AfterAll
    void stop() throws Exception {
        if (campaign == null) return;
        try (var ending = campaign) {
            ending.conclude();
        }
    }

    void suffer(Fault fault) throws Exception {
        suffer(fault.name(), Collections.nCopies(TIMES, fault));
    }

    void suffer(String name, List<Fault> some) throws Exception {
        campaign.suffer(name, some);
    }

    /** A service's process is killed and started again. */
    Fault killed(String service, String name) {
        return Fault.stopping(
                "SIGKILL of " + name, SOON, () -> faults.kill(service), () -> faults.startService(service));
    }

    /** Nobody can write or read a document, and everybody is told why. */
    void objectsAreUnavailable(long struck) throws Exception {
        campaign.awaitRefusal("PUT /objects/", "STORE_UNAVAILABLE", struck, SOON);
        Campaign.assertRefused("STORE_UNAVAILABLE", () -> campaign.patient().open(campaign.kept()));
    }

    /** A patient grants and revokes through a network where somebody does not want it. */
    void revocationCommits() throws Exception {
        campaign.awaitAtHome();
        var patient = campaign.patient();
        var consent = patient.grant(patient.upload("to be revoked").record());
        var began = System.nanoTime();

        patient.revoke(consent);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }
}

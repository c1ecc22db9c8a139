// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The faults that a development ledger can have as well. */
@OnlyLong
class EmbeddedCampaignIT {
    private static final int TIMES = 3;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Campaign campaign;

    @BeforeAll
    static void start() throws Exception {
        campaign = new Campaign("development", "services");
    }

    @AfterAll
    static void stop() throws Exception {
        if (campaign == null) return;
        try (var ending = campaign) {
            ending.conclude();
        }
    }

    @Test
    void the_chaincode_service_is_killed() throws Exception {
        killed("chaincode", "chaincode");
    }

    @Test
    void the_object_store_is_killed() throws Exception {
        killed("object-store", "object_store");
    }

    @Test
    void the_app_is_killed() throws Exception {
        killed("apps", "apps");
    }

    private static void killed(String process, String service) throws Exception {
        var nodes = campaign.nodes();
        var name = "SIGKILL of " + process + ", development ledger";
        var fault = Fault.stopping(name, SOON, () -> nodes.kill(process), () -> nodes.startService(service));
        campaign.suffer(name, Collections.nCopies(TIMES, fault));
    }
}

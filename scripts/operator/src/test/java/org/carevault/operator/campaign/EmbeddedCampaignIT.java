// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The faults that a development ledger can have as well. */
@OnlyLong
class EmbeddedCampaignIT extends CampaignStories {
    @Override
    Campaign open() throws IOException {
        return new Campaign("development", "services");
    }

    @Test
    void the_chaincode_service_is_killed() throws Exception {
        suffer(killed("chaincode", "the chaincode service, development ledger"));
    }

    @Test
    void the_object_store_is_killed() throws Exception {
        suffer(killed("object-store", "the object store, development ledger").meanwhile(this::objectsAreUnavailable));
    }

    @Test
    void the_app_is_killed() throws Exception {
        suffer(killed("apps", "the app, development ledger"));
    }
}

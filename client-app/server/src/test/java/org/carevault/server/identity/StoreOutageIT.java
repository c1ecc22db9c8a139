// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.carevault.model.id.Role;
import org.carevault.server.stack.Actor;
import org.carevault.server.stack.Answer;
import org.carevault.server.stack.Stack;
import org.carevault.server.stack.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes in while the object store, which knows of authenticators, does not answer. */
class StoreOutageIT {
    @RegisterExtension
    private static final Town TOWN = new Town();

    @AfterEach
    void the_store_is_back() throws Exception {
        TOWN.stack().startStore();
    }

    @Test
    void who_was_seen_without_an_authenticator_comes_in() throws Exception {
        Actor asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);

        TOWN.stack().stopStore();

        assertThat(asha.logIn().status()).isEqualTo(201);
    }

    @Test
    void who_was_not_seen_since_the_app_started_waits_for_the_store() throws Exception {
        Actor asha = TOWN.people().newcomer(Stack.CITY, Role.PATIENT);
        TOWN.stack().restartApp(Stack.CITY);

        TOWN.stack().stopStore();
        Answer during = asha.logIn();

        assertThat(during.status()).isEqualTo(503);
        assertThat(during.code()).isEqualTo("STORE_UNAVAILABLE");
    }
}

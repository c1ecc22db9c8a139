// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.network.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator mistypes what the model has a form for. */
class AdministrationTest {
    private static final Instant EXPIRES = Instant.parse("2026-12-01T00:00:00Z");

    private final Scene scene = new Scene();
    private final Administration administration = new Administration(scene.desk());

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void an_invitation_to_no_possible_organisation_is_usage() {
        assertUsage(() -> administration.invite(Role.HOSPITAL_ADMINISTRATOR, "bad msp", EXPIRES));
    }

    @Test
    void an_organisation_without_a_possible_id_is_usage() {
        assertUsage(() -> administration.register("bad msp", "Bad", Sha256.hash(new byte[0]), EXPIRES));
    }

    private void assertUsage(ThrowingCallable call) {
        var failure = catchThrowableOfType(VaultException.class, call);

        assertThat(failure.exit().code()).isEqualTo(2);
        assertThat(failure.sentence()).contains("MSP id").doesNotContain("bad");
        assertThat(scene.app.requests()).doesNotContain("POST /transactions/endorse");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import com.fasterxml.jackson.databind.JsonNode;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;

/**
 * Brings one signed envelope to the chain and finds out what became of it. After sending, an error means "outcome unknown": the status is
 * asked, and the same bytes are sent again, which can never commit twice.
 */
final class Delivery {
    private static final int ATTEMPTS = 6;
    private static final int WAIT_SECONDS = 10;

    private final AppClient app;
    private final String transaction;
    private final byte[] envelope;

    /** A transaction's validation flag as Fabric names it, and its block. */
    record Outcome(String status, long block) {
        boolean valid() {
            return "VALID".equals(status);
        }

        /** Lost a race: the same call may succeed when it is signed anew. */
        boolean conflict() {
            return "MVCC_READ_CONFLICT".equals(status) || "PHANTOM_READ_CONFLICT".equals(status);
        }
    }

    Delivery(AppClient app, String transaction, byte[] envelope) {
        this.app = app;
        this.transaction = transaction;
        this.envelope = envelope;
    }

    Outcome run() {
        VaultException last = null;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (attempt > 0) {
                    pause(attempt);
                }
                app.submit(envelope);
            } catch (VaultException e) {
                last = unlessRefused(e);
            }
            var outcome = status();
            if (outcome != null) {
                return outcome;
            }
        }
        throw unknown(last);
    }

    static VaultException unknown(VaultException cause) {
        return VaultException.cannot(
                        "OUTCOME_UNKNOWN",
                        "Whether the transaction was committed is not known yet.",
                        "Look with list or log whether it happened, before doing it again.")
                .because(cause);
    }

    /** A refusal to carry the envelope is final: it never left the app. */
    private static VaultException unlessRefused(VaultException e) {
        if (e.exit() == Exit.DENIED || "BAD_REQUEST".equals(e.code()) || "UNAUTHENTICATED".equals(e.code())) {
            throw e;
        }
        return e;
    }

    /** Null while nobody knows. */
    private Outcome status() {
        try {
            JsonNode answer = app.status(transaction, WAIT_SECONDS);
            var status = Json.text(answer, "status");
            return "UNKNOWN".equals(status)
                    ? null
                    : new Outcome(status, answer.path("block").asLong());
        } catch (VaultException e) {
            return null;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(500L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.model.ErrorCode;
import org.carevault.model.document.RecordVersion;
import org.carevault.vault.app.Committed;
import org.carevault.vault.app.Json;
import org.carevault.vault.failure.VaultException;

/**
 * A read that is on the chain before a byte is fetched; refusals are there as well.
 *
 * @param version what is read, as two organisations endorse it
 * @param committed the access transaction
 */
record Access(RecordVersion version, Committed committed) {

    /** Reads the chain's answer; a refusal is told with its reason, exit code 4. */
    static Access of(RecordVersion version, Committed committed) {
        requirePermit(committed);
        return new Access(version, committed);
    }

    private static void requirePermit(Committed committed) {
        var answer = Json.read(committed.response());
        if ("permit".equals(Json.text(answer, "decision"))) {
            return;
        }
        var reason = ErrorCode.valueOf(Json.text(answer, "reason"));
        throw VaultException.denied(
                reason.name(), "Access was refused, and the refusal is recorded on the chain.", reason.hint());
    }
}

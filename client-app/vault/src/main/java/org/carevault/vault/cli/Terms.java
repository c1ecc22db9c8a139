// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.util.List;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.RecordId;
import org.carevault.vault.consent.Wish;
import picocli.CommandLine.Option;

/** The options that say what a consent covers. */
final class Terms {
    /** The purposes in the words of a help text. */
    static final String PURPOSES = "TREAT treatment, ETREAT emergency treatment, HPAYMT payment, HRESCH research,"
            + " PATADMIN administration, BTG emergency override";

    @Option(names = "--record", paramLabel = "RECORD", description = "A record; again for more. Without: all records.")
    private List<RecordId> records = List.of();

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "read, append, amend, tombstone or audit-log; again for more. Without: read.")
    private List<Action> actions = List.of();

    @Option(names = "--purpose", paramLabel = "CODE", description = PURPOSES + "; again for more. Needed for read.")
    private List<Purpose> purposes = List.of();

    @Option(
            names = "--until",
            paramLabel = "7d|24h|DATE|revoked",
            description = "When it ends by itself. Without: in seven days (7d).")
    private Until until;

    Wish wish() {
        return new Wish(records, actions, purposes, until != null, until == null ? null : until.end());
    }
}

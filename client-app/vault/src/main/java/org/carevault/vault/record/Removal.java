// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Committed;
import org.carevault.vault.app.Desk;
import org.carevault.vault.consent.ConsentFinder;

/** Deletes a record: the tombstone on the chain; the organisation destroys slots, card and document after it. */
public final class Removal {
    private final Desk desk;

    public Removal(Desk desk) {
        this.desk = desk;
    }

    /** Deletes; {@code consent} null lets it be found. */
    public Committed run(RecordId id, ConsentId consent) {
        var record = HealthRecord.parse(desk.chain().ask(new RecordArgument(id)));
        var because =
                consent != null ? consent : new ConsentFinder(desk).find(record.patient(), Action.TOMBSTONE, id, null);
        return desk.chain().submit(new TombstoneArgument(id, because), record.patient());
    }
}

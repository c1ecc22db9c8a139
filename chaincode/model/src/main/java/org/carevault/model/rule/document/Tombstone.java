// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** The patient, or somebody with a consent to tombstone, deletes a record for good. */
public final class Tombstone implements Transaction<TombstoneArgument> {
    @Override
    public String function() {
        return TombstoneArgument.FUNCTION;
    }

    @Override
    public TombstoneArgument parse(String json) {
        return TombstoneArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, TombstoneArgument argument) {
        var self = Callers.self(ledger);
        var record = ledger.requireRecord(argument.record());
        Authority.require(ledger, self, record.patient(), argument.consent(), Action.TOMBSTONE, record.record());
        if (record.isTombstoned()) {
            throw refuse(ErrorCode.RECORD_TOMBSTONED, "the record was deleted before");
        }
        var deleted = record.tombstoned();
        ledger.put(Keys.record(record.record()), deleted.toJson());
        var event = AuditEvent.of(AuditEventType.TOMBSTONE, self.id(), ledger.time())
                .on(deleted, null)
                .under(argument.consent());
        ledger.audit(record.patient().text(), event);
        return deleted.toJson();
    }

    @Override
    public void footprint(Footprint keys, TombstoneArgument argument) {
        keys.key(Keys.record(argument.record())).audit(keys.patient().text(), 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** A record's author writes its next version; where that is not the patient, under a consent to amend. */
public final class AddVersion implements Transaction<AddVersionArgument> {
    @Override
    public String function() {
        return AddVersionArgument.FUNCTION;
    }

    @Override
    public AddVersionArgument parse(String json) {
        return AddVersionArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, AddVersionArgument argument) {
        var self = Callers.self(ledger);
        var record = ledger.requireRecord(argument.record());
        if (!record.author().equals(self.id())) {
            throw refuse(ErrorCode.NOT_THE_AUTHOR, "somebody else wrote the record");
        }
        Authority.require(ledger, self, record.patient(), argument.consent(), Action.AMEND, record.record());
        if (record.isTombstoned()) {
            throw refuse(ErrorCode.RECORD_TOMBSTONED, "the record was deleted");
        }
        requireNext(ledger, argument);
        return VersionWriter.write(ledger, record, argument.version(), argument.content(), argument.consent());
    }

    /** Versions have no gaps, so a reader knows the latest one when there is none after it. */
    private static void requireNext(Reading ledger, AddVersionArgument argument) {
        if (ledger.has(Keys.version(argument.record(), argument.version()))) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "the record has this version");
        }
        if (!ledger.has(Keys.version(argument.record(), argument.version() - 1))) {
            throw refuse(ErrorCode.VERSION_NOT_FOUND, "the version before is missing");
        }
    }

    @Override
    public void footprint(Footprint keys, AddVersionArgument argument) {
        keys.key(Keys.version(argument.record(), argument.version()))
                .key(Keys.object(argument.content().object()))
                .audit(keys.patient().text(), 1);
    }
}

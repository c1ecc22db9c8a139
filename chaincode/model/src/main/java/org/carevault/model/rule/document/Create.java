// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.document.RecordStatus;
import org.carevault.model.id.MedicalId;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** A patient, or somebody with a consent to append, writes a record with its first version. */
public final class Create implements Transaction<CreateArgument> {
    @Override
    public String function() {
        return CreateArgument.FUNCTION;
    }

    @Override
    public CreateArgument parse(String json) {
        return CreateArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, CreateArgument argument) {
        var self = Callers.self(ledger);
        Authority.require(ledger, self, argument.patient(), argument.consent(), Action.APPEND, null);
        String key = Keys.record(argument.record());
        if (ledger.has(key)) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "there is a record with this id");
        }
        var record = new HealthRecord(
                argument.record(),
                argument.patient(),
                self.id(),
                homeOf(ledger, argument.patient()),
                RecordStatus.ACTIVE,
                ledger.time());
        ledger.put(key, record.toJson());
        return VersionWriter.write(ledger, record, 1, argument.content(), argument.consent());
    }

    private static String homeOf(Reading ledger, MedicalId patient) {
        return ledger.member(patient)
                .map(Member::msp)
                .orElseThrow(() -> refuse(ErrorCode.MEMBER_NOT_FOUND, "there is no such patient"));
    }

    @Override
    public void footprint(Footprint keys, CreateArgument argument) {
        keys.key(Keys.record(argument.record()))
                .key(Keys.version(argument.record(), 1))
                .key(Keys.object(argument.content().object()))
                .audit(argument.patient().text(), 1);
    }
}

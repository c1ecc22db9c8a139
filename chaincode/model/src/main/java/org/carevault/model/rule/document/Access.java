// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.List;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Question;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.AuditOutcome;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** Asks to read; permit and denial alike are written, one line for each record, and all records share one answer. */
public final class Access implements Transaction<AccessArgument> {
    @Override
    public String function() {
        return AccessArgument.FUNCTION;
    }

    @Override
    public AccessArgument parse(String json) {
        return AccessArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, AccessArgument argument) {
        var self = Callers.self(ledger);
        var records = argument.records().stream()
                .map(named -> existing(ledger, argument, named))
                .toList();
        var decision = decide(ledger, argument, self, records);
        for (int i = 0; i < records.size(); i++) {
            int version = argument.records().get(i).version();
            var event = AuditEvent.of(AuditEventType.ACCESS, self.id(), ledger.time())
                    .on(records.get(i), version)
                    .under(decision.consent())
                    .answered(outcome(decision), argument.purpose(), decision.reason());
            ledger.audit(argument.patient().text(), event);
        }
        return decision.toJson();
    }

    private static HealthRecord existing(Reading ledger, AccessArgument argument, RecordReference named) {
        var record = ledger.requireRecordOf(argument.patient(), named.record());
        if (!ledger.has(Keys.version(named.record(), named.version()))) {
            throw refuse(ErrorCode.VERSION_NOT_FOUND, "the record has no such version");
        }
        return record;
    }

    private static Decision decide(Reading ledger, AccessArgument argument, Member self, List<HealthRecord> records) {
        var decision = Authority.isOwn(self, argument.patient(), argument.consent())
                ? own(argument)
                : consented(ledger, argument, self, records);
        boolean deleted = records.stream().anyMatch(HealthRecord::isTombstoned);
        return decision.isPermit() && deleted
                ? new Decision.Deny(decision.consent(), ErrorCode.RECORD_TOMBSTONED)
                : decision;
    }

    private static Decision own(AccessArgument argument) {
        if (argument.purpose() != Purpose.PATRQT) {
            throw refuse(ErrorCode.BAD_ARGUMENT, "a patient's own access has the purpose PATRQT");
        }
        return new Decision.Permit(null);
    }

    /** The first denial, or the permit that all records have. */
    private static Decision consented(
            Reading ledger, AccessArgument argument, Member self, List<HealthRecord> records) {
        Decision decision = null;
        for (var record : records) {
            var question = new Question(self.id(), Action.READ, record.record(), argument.purpose(), ledger.time());
            decision = ledger.decide(argument.patient(), argument.consent(), question, self);
            if (!decision.isPermit()) {
                return decision;
            }
        }
        return decision;
    }

    private static AuditOutcome outcome(Decision decision) {
        return decision.isPermit() ? AuditOutcome.PERMIT : AuditOutcome.DENY;
    }

    @Override
    public void footprint(Footprint keys, AccessArgument argument) {
        keys.audit(argument.patient().text(), argument.records().size());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import org.carevault.model.ErrorCode;
import org.carevault.model.argument.DecideArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.Decision;
import org.carevault.model.consent.Question;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** Tells patient and grantee what the grantee may do now; everybody else has {@code NO_CONSENT}. */
public final class DecideQuery implements Query<DecideArgument> {
    @Override
    public String function() {
        return DecideArgument.FUNCTION;
    }

    @Override
    public DecideArgument parse(String json) {
        return DecideArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, DecideArgument argument) {
        var self = Callers.self(ledger).id();
        return ledger.consent(argument.patient(), argument.consent())
                .filter(consent -> ConsentQuery.isParty(self, consent))
                .map(consent -> decide(ledger, consent, argument))
                .orElse(new Decision.Deny(null, ErrorCode.NO_CONSENT))
                .toJson();
    }

    private static Decision decide(Reading ledger, Consent consent, DecideArgument argument) {
        var question = new Question(
                consent.grantee(), argument.action(), argument.record(), argument.purpose(), ledger.time());
        var decision = consent.decide(question, ledger.isActive(consent.grantor()), ledger.isActive(consent.grantee()));
        if (decision.isPermit() && argument.record() != null && argument.action() != Action.AUDIT_LOG) {
            var record = ledger.requireRecordOf(consent.patient(), argument.record());
            return record.isTombstoned() ? new Decision.Deny(consent.consent(), ErrorCode.RECORD_TOMBSTONED) : decision;
        }
        return decision;
    }
}

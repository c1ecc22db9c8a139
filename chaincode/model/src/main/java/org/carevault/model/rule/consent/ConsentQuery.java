// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.consent.Consent;
import org.carevault.model.id.MedicalId;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** The patient and the grantee may see a consent; others do not learn whether there is one. */
public final class ConsentQuery implements Query<ConsentArgument> {
    @Override
    public String function() {
        return ConsentArgument.FUNCTION;
    }

    @Override
    public ConsentArgument parse(String json) {
        return ConsentArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, ConsentArgument argument) {
        var self = Callers.self(ledger).id();
        var found = ledger.consent(argument.patient(), argument.consent());
        if (self.equals(argument.patient())) {
            return found.orElseThrow(() -> refuse(ErrorCode.CONSENT_NOT_FOUND, "the patient has no such consent"))
                    .toJson();
        }
        return found.filter(consent -> isParty(self, consent))
                .orElseThrow(() -> refuse(ErrorCode.NO_CONSENT, "the caller has no such consent"))
                .toJson();
    }

    static boolean isParty(MedicalId self, Consent consent) {
        return self.equals(consent.patient()) || self.equals(consent.grantee());
    }
}

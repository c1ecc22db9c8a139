// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Question;
import org.carevault.model.document.Member;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Reading;

/** Patients act on their own vault without a consent, everybody else under one in force. */
final class Authority {
    private Authority() {}

    /** Whether the caller is the patient, who then must be one by role and name no consent. */
    static boolean isOwn(Member self, MedicalId patient, ConsentId consent) {
        if (!self.id().equals(patient)) {
            return false;
        }
        if (self.role() != Role.PATIENT) {
            throw refuse(ErrorCode.NOT_PERMITTED, "only a patient has a vault");
        }
        if (consent != null) {
            throw refuse(ErrorCode.BAD_ARGUMENT, "a patient relies on no consent");
        }
        return true;
    }

    /** Refuses with the denial's reason. */
    static void require(Reading ledger, Member self, MedicalId patient, ConsentId consent, Action action, RecordId on) {
        if (isOwn(self, patient, consent)) {
            return;
        }
        var question = new Question(self.id(), action, on, null, ledger.time());
        var decision = ledger.decide(patient, consent, question, self);
        if (!decision.isPermit()) {
            throw refuse(decision.reason(), "the patient's consent does not allow it");
        }
    }
}

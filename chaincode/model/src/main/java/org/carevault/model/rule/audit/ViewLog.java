// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.audit;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Question;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Member;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** Looking into another's log is itself a line in it, committed before any line is shown. */
public final class ViewLog implements Transaction<ViewLogArgument> {
    @Override
    public String function() {
        return ViewLogArgument.FUNCTION;
    }

    @Override
    public ViewLogArgument parse(String json) {
        return ViewLogArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, ViewLogArgument argument) {
        var self = Callers.self(ledger);
        if (self.id().equals(argument.patient())) {
            throw refuse(ErrorCode.NOT_PERMITTED, "a patient sees the own log without this");
        }
        requireConsent(ledger, argument, self);
        var event = AuditEvent.of(AuditEventType.VIEW_LOG, self.id(), ledger.time())
                .ofPatient(argument.patient())
                .under(argument.consent());
        if (argument.record() != null) {
            event = event.on(ledger.requireRecordOf(argument.patient(), argument.record()), null);
        }
        ledger.audit(argument.patient().text(), event);
        return event.toJson();
    }

    private static void requireConsent(Reading ledger, ViewLogArgument argument, Member self) {
        var question = new Question(self.id(), Action.AUDIT_LOG, argument.record(), null, ledger.time());
        var decision = ledger.decide(argument.patient(), argument.consent(), question, self);
        if (!decision.isPermit()) {
            throw refuse(decision.reason(), "the patient's consent does not allow it");
        }
    }

    @Override
    public void footprint(Footprint keys, ViewLogArgument argument) {
        keys.audit(argument.patient().text(), 1);
    }
}

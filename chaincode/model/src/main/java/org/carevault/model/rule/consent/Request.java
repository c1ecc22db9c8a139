// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Member;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** A member asks a patient for a consent; it permits nothing until it is granted. */
public final class Request implements Transaction<RequestArgument> {
    @Override
    public String function() {
        return RequestArgument.FUNCTION;
    }

    @Override
    public RequestArgument parse(String json) {
        return RequestArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, RequestArgument argument) {
        var self = Callers.self(ledger);
        var patient = argument.patient();
        if (self.id().equals(patient)) {
            throw refuse(ErrorCode.NOT_PERMITTED, "a patient needs no consent of the own");
        }
        requirePatient(ledger, patient);
        if (ledger.has(Keys.consent(patient, argument.consent()))) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "there is a consent with this id");
        }
        var now = ledger.time();
        ConsentChange.requireToCome(argument.terms().endedBy(now));
        var consent = new Consent(
                argument.consent(), patient, patient, self.id(), ConsentStatus.REQUESTED, argument.terms(), now, now);
        return ConsentChange.write(ledger, consent, AuditEventType.REQUEST, self.id());
    }

    private static void requirePatient(Reading ledger, MedicalId id) {
        boolean active = ledger.member(id)
                .filter(found -> found.role() == Role.PATIENT)
                .map(Member::isActive)
                .orElseThrow(() -> refuse(ErrorCode.MEMBER_NOT_FOUND, "there is no such patient"));
        if (!active) {
            throw refuse(ErrorCode.GRANTOR_INACTIVE, "the patient is no longer a member");
        }
    }

    @Override
    public void footprint(Footprint keys, RequestArgument argument) {
        keys.key(Keys.consent(argument.patient(), argument.consent()))
                .audit(argument.patient().text(), events(argument.terms().scope()));
    }

    static int events(Scope scope) {
        return scope.all() ? 1 : scope.records().size();
    }
}

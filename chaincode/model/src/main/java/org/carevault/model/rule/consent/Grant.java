// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.Member;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Reading;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;

/** A patient grants a consent: at most what a request of this id asked for, or a gift under a new id. */
public final class Grant implements Transaction<GrantArgument> {
    @Override
    public String function() {
        return GrantArgument.FUNCTION;
    }

    @Override
    public GrantArgument parse(String json) {
        return GrantArgument.parse(json);
    }

    @Override
    public String apply(Writing ledger, GrantArgument argument) {
        var patient = Callers.self(ledger, Set.of(Role.PATIENT)).id();
        requireActive(ledger, argument.grantee());
        if (argument.grantee().equals(patient)) {
            throw refuse(ErrorCode.NOT_PERMITTED, "a patient needs no consent of the own");
        }
        var now = ledger.time();
        ConsentChange.requireToCome(argument.terms().endedBy(now));
        ledger.consent(patient, argument.consent()).ifPresent(asked -> requireWithin(argument, asked));
        var consent = new Consent(
                argument.consent(),
                patient,
                patient,
                argument.grantee(),
                ConsentStatus.ACTIVE,
                argument.terms(),
                now,
                now);
        return ConsentChange.write(ledger, consent, AuditEventType.GRANT, patient);
    }

    private static void requireActive(Reading ledger, MedicalId grantee) {
        boolean active = ledger.member(grantee)
                .map(Member::isActive)
                .orElseThrow(() -> refuse(ErrorCode.MEMBER_NOT_FOUND, "there is no such member"));
        if (!active) {
            throw refuse(ErrorCode.GRANTEE_INACTIVE, "the grantee is no longer a member");
        }
    }

    private static void requireWithin(GrantArgument argument, Consent asked) {
        if (asked.status() != ConsentStatus.REQUESTED || !asked.grantee().equals(argument.grantee())) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "there is a consent with this id");
        }
        if (!argument.terms().within(asked.terms())) {
            throw refuse(ErrorCode.WIDER_THAN_REQUESTED, "the grant allows more than was asked for");
        }
    }

    @Override
    public void footprint(Footprint keys, GrantArgument argument) {
        keys.key(Keys.consent(keys.caller(), argument.consent()))
                .audit(keys.caller().text(), Request.events(argument.terms().scope()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.consent;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.GranteesArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.Question;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.Member;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** Whom an author has to wrap a record key for: those with a read consent in force. */
public final class GranteesQuery implements Query<GranteesArgument> {
    @Override
    public String function() {
        return GranteesArgument.FUNCTION;
    }

    @Override
    public GranteesArgument parse(String json) {
        return GranteesArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, GranteesArgument argument) {
        requireAuthor(ledger, argument);
        var grantees = new ArrayList<JsonObject>();
        String prefix = Keys.of("consent", argument.patient().text());
        for (var entry : state.range(prefix, Keys.endOf(prefix))) {
            var consent = Consent.parse(new String(entry.getValue(), StandardCharsets.UTF_8));
            reader(ledger, consent).ifPresent(member -> grantees.add(line(consent, member)));
        }
        return new JsonObject().with("grantees", grantees).toString();
    }

    private static void requireAuthor(Reading ledger, GranteesArgument argument) {
        var self = Callers.self(ledger);
        if (!self.id().equals(argument.patient())
                && List.of(Action.APPEND, Action.AMEND).stream().noneMatch(act -> may(ledger, argument, self, act))) {
            throw refuse(ErrorCode.NO_CONSENT, "the caller has no consent to write for the patient");
        }
    }

    private static boolean may(Reading ledger, GranteesArgument argument, Member self, Action action) {
        var record = Optional.ofNullable(argument.consent())
                .flatMap(id -> ledger.consent(argument.patient(), id))
                .map(consent -> anyOf(consent.terms().scope()))
                .orElse(null);
        var question = new Question(self.id(), action, record, null, ledger.time());
        return ledger.decide(argument.patient(), argument.consent(), question, self)
                .isPermit();
    }

    private static RecordId anyOf(Scope scope) {
        return scope.all() ? null : scope.records().first();
    }

    private static Optional<Member> reader(Reading ledger, Consent consent) {
        boolean inForce = consent.status() == ConsentStatus.ACTIVE
                && consent.terms().actions().contains(Action.READ)
                && !ledger.time().isBefore(consent.start())
                && !consent.terms().endedBy(ledger.time());
        MedicalId grantee = consent.grantee();
        return inForce ? ledger.member(grantee).filter(Member::isActive) : Optional.empty();
    }

    private static JsonObject line(Consent consent, Member member) {
        return new JsonObject()
                .with("consent", consent.consent())
                .with("grantee", member.id())
                .with("recipient", member.recipient())
                .with("msp", member.msp())
                .with("scope", consent.terms().scope().json())
                .with("end", consent.terms().end());
    }
}

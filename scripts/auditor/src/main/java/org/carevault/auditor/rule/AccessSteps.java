// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.ExplainDocument.Step;
import org.carevault.model.Keys;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.UtcTime;
import org.carevault.model.rule.StateView;

/** The conditions of an access one by one, as they stood right before it. For readers; the verdict is the rules' own. */
final class AccessSteps {
    private final StateView before;
    private final Committed committed;
    private final AccessArgument argument;
    private final Instant time;
    private final List<Step> steps = new ArrayList<>();

    private AccessSteps(StateView before, Committed committed) {
        this.before = before;
        this.committed = committed;
        this.argument = AccessArgument.parse(committed.call().argument());
        this.time = committed.call().time();
    }

    static List<Step> of(StateView before, Committed committed) {
        AccessSteps access = new AccessSteps(before, committed);
        access.caller();
        access.argument.records().forEach(access::record);
        access.consent();
        return access.steps;
    }

    /** The consent that an access relies on, as it was. */
    static Optional<Consent> relied(StateView before, AccessArgument argument) {
        return Optional.ofNullable(argument.consent())
                .flatMap(id -> StateText.find(before, Keys.consent(argument.patient(), id), Consent::parse));
    }

    private void caller() {
        String name = committed.call().caller().commonName();
        Optional<Member> member = member(new MedicalId(name));
        step("the caller is an active member", member.filter(Member::isActive).isPresent(), name);
        String key = committed.call().caller().keyHash();
        step(
                "the caller signs with the registered key",
                member.filter(m -> m.keyHash().text().equals(key)).isPresent(),
                "key " + key);
    }

    private void record(RecordReference reference) {
        var record = StateText.find(before, Keys.record(reference.record()), HealthRecord::parse);
        String detail = reference.record() + " version " + reference.version();
        step(
                "the record is the patient's",
                record.filter(r -> r.patient().equals(argument.patient())).isPresent(),
                detail);
        step("the record was not deleted", record.filter(r -> !r.isTombstoned()).isPresent(), detail);
    }

    private void consent() {
        if (committed.call().caller().commonName().equals(argument.patient().text())) {
            step("the caller is the patient", true, "own records need no consent");
            return;
        }
        Optional<Consent> consent = relied(before, argument);
        step(
                "the consent exists",
                consent.isPresent(),
                argument.consent() == null ? "none named" : argument.consent().text());
        consent.ifPresent(this::terms);
    }

    private void terms(Consent consent) {
        String caller = committed.call().caller().commonName();
        step(
                "the consent names the caller",
                consent.grantee().text().equals(caller),
                consent.grantee().text());
        step(
                "the consent is active",
                consent.status() == ConsentStatus.ACTIVE,
                consent.status().text());
        step(
                "the access lies in its period",
                !time.isBefore(consent.start()) && !consent.terms().endedBy(time),
                period(consent));
        granted(consent);
        step(
                "the patient is an active member",
                member(consent.patient()).filter(Member::isActive).isPresent(),
                consent.patient().text());
    }

    private void granted(Consent consent) {
        step(
                "reading is granted",
                consent.terms().actions().contains(Action.READ),
                consent.terms().actions().toString());
        step(
                "the purpose is granted",
                consent.terms().purposes().contains(argument.purpose()),
                argument.purpose() + " of " + consent.terms().purposes());
        for (RecordReference reference : argument.records()) {
            step(
                    "the record is in scope",
                    consent.terms().scope().covers(reference.record()),
                    reference.record().text());
        }
    }

    private String period(Consent consent) {
        Instant end = consent.terms().end();
        return UtcTime.format(consent.start()) + " to " + (end == null ? "its revocation" : UtcTime.format(end))
                + ", access at " + UtcTime.format(time);
    }

    private Optional<Member> member(MedicalId id) {
        return StateText.find(before, Keys.member(id), Member::parse);
    }

    private void step(String check, boolean holds, String detail) {
        steps.add(new Step(check, holds, detail));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import java.util.ArrayList;
import java.util.Collection;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.OwnLog;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;
import org.carevault.vault.slot.Slots;

/** A patient's grant: the consent on the chain, then a slot for each version it opens. */
public final class Grants {
    private final Desk desk;
    private final Slots slots;

    public Grants(Desk desk) {
        this.desk = desk;
        this.slots = new Slots(desk);
    }

    /** The patient's own consent, as two organisations endorse it. */
    public Consent endorsed(ConsentId consent) {
        return Consent.parse(desk.chain().ask(new ConsentArgument(desk.me(), consent)));
    }

    /**
     * Grants, then opens; the reader's recipient comes from an endorsed answer.
     *
     * @throws VaultException whose hint names the consent where it stands on the chain already, or may
     */
    public void give(ConsentId consent, MedicalId grantee, ConsentTerms terms) {
        if (!terms.scope().records().stream().allMatch(this::isKept)) {
            throw refused(ErrorCode.RECORD_TOMBSTONED, "A listed record was deleted; nothing was granted.");
        }
        var reader = activeMember(grantee);
        commit(new GrantArgument(consent, grantee, terms));
        complete(consent, reader, terms);
    }

    private void commit(GrantArgument grant) {
        try {
            desk.chain().submit(grant);
        } catch (VaultException e) {
            throw "OUTCOME_UNKNOWN".equals(e.code())
                    ? e.withHint("Look with log whether consent " + grant.consent()
                            + " was granted; if so, grant --request " + grant.consent() + " completes it.")
                    : e;
        }
    }

    /** The consent stands: granting again would make a second one. */
    private void complete(ConsentId consent, Member reader, ConsentTerms terms) {
        try {
            openTo(reader, terms);
        } catch (VaultException e) {
            var next = e.exit() == Exit.INTEGRITY ? e.hint() : "Later, grant --request " + consent + " completes it.";
            throw e.withHint(
                    "Consent " + consent + " is granted on the chain, but not every key is handed on. " + next);
        }
    }

    /** Answers a request; one that was granted already only gets the slots that a crash may have left out. */
    public void answer(ConsentId request, Wish wish) {
        var asked = endorsed(request);
        if (asked.status() == ConsentStatus.ACTIVE) {
            complete(request, activeMember(asked.grantee()), asked.terms());
        } else {
            give(request, asked.grantee(), wish.narrowing(asked.terms()));
        }
    }

    private Member activeMember(MedicalId id) {
        var member = Member.parse(desk.chain().ask(new MemberArgument(id)));
        if (!member.isActive()) {
            throw refused(ErrorCode.GRANTEE_INACTIVE, "The reader is no longer an active member.");
        }
        return member;
    }

    private boolean isKept(RecordId record) {
        return !HealthRecord.parse(desk.chain().ask(new RecordArgument(record))).isTombstoned();
    }

    private static VaultException refused(ErrorCode code, String sentence) {
        return VaultException.denied(code.name(), sentence, code.hint());
    }

    private void openTo(Member reader, ConsentTerms terms) {
        if (!terms.actions().contains(Action.READ)) {
            return;
        }
        var places = new ArrayList<Place>();
        for (var record : covered(terms.scope())) {
            for (var version : slots.versions(record)) {
                places.add(Slots.place(version));
            }
        }
        requireOwn(places);
        for (var place : places) {
            slots.leave(place, slots.open(place), reader.id(), reader.recipient());
        }
    }

    /** A record of somebody else has a key that this member may open, but not hand on. */
    private void requireOwn(Collection<Place> places) {
        if (!places.stream().allMatch(place -> place.patient().equals(desk.me()))) {
            throw VaultException.integrity(
                    "ANSWER_ALTERED",
                    "The consent names a record of somebody else.",
                    "No key was handed on. Revoke the consent, and tell your organisation if you did not name that record.");
        }
    }

    /** Of a deleted record there is nothing to open. */
    private Collection<RecordId> covered(Scope scope) {
        return scope.all()
                ? new OwnLog(desk).records()
                : scope.records().stream().filter(this::isKept).toList();
    }
}

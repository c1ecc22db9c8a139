// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import java.util.ArrayList;
import java.util.Collection;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.Member;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.OwnLog;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
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

    /** Grants, then opens; the reader's recipient comes from an endorsed answer. */
    public void give(ConsentId consent, MedicalId grantee, ConsentTerms terms) {
        var reader = activeMember(grantee);
        desk.chain().submit(new GrantArgument(consent, grantee, terms));
        openTo(reader, terms);
    }

    /** Answers a request; one that was granted already only gets the slots that a crash may have left out. */
    public void answer(ConsentId request, Wish wish) {
        var asked = endorsed(request);
        if (asked.status() == ConsentStatus.ACTIVE) {
            openTo(activeMember(asked.grantee()), asked.terms());
        } else {
            give(request, asked.grantee(), wish.narrowing(asked.terms()));
        }
    }

    private Member activeMember(MedicalId id) {
        var member = Member.parse(desk.chain().ask(new MemberArgument(id)));
        if (!member.isActive()) {
            throw VaultException.denied(
                    ErrorCode.GRANTEE_INACTIVE.name(),
                    "The reader is no longer an active member.",
                    ErrorCode.GRANTEE_INACTIVE.hint());
        }
        return member;
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

    private Collection<RecordId> covered(Scope scope) {
        return scope.all() ? new OwnLog(desk).records() : scope.records();
    }
}

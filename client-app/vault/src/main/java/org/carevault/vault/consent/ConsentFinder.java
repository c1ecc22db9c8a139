// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.stream.StreamSupport;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;

/** Finds the consent that a call should rely on. A wrong choice costs a refusal, never a right. */
public final class ConsentFinder {
    private final Desk desk;

    public ConsentFinder(Desk desk) {
        this.desk = desk;
    }

    /**
     * The patient needs none; others get the one that fits best, or else one that once did, so that the refusal says why.
     *
     * @param record null for the patient's records as a whole
     * @param purpose null where it does not matter
     * @return null when there is none
     */
    public ConsentId find(MedicalId patient, Action action, RecordId record, Purpose purpose) {
        if (patient.equals(desk.me())) {
            return null;
        }
        var now = Instant.now(desk.now());
        return StreamSupport.stream(desk.app().consents(patient).spliterator(), false)
                .map(ListedConsent::of)
                .filter(consent -> consent.grantee().equals(desk.me()))
                .filter(consent -> consent.terms().actions().contains(action)
                        && consent.terms().scope().covers(record))
                .filter(consent ->
                        consent.status() == ConsentStatus.ACTIVE || consent.status() == ConsentStatus.REVOKED)
                .max(comparing((ListedConsent consent) -> consent.status() == ConsentStatus.ACTIVE)
                        .thenComparing(consent -> !consent.terms().endedBy(now))
                        .thenComparing(consent ->
                                purpose == null || consent.terms().purposes().contains(purpose))
                        .thenComparing(ListedConsent::changed))
                .map(ListedConsent::consent)
                .orElse(null);
    }
}

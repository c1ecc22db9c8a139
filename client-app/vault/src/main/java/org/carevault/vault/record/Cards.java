// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.model.document.RecordVersion;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.RecordKey;
import org.carevault.vault.slot.Slots;

/** Fetches and opens the card of a version, once its hash is the recorded one. */
final class Cards {
    private final Desk desk;

    Cards(Desk desk) {
        this.desk = desk;
    }

    Card open(RecordVersion version, RecordKey key) {
        var sealed = desk.objects().card(Slots.place(version));
        if (!Sha256.hash(sealed).equals(version.content().card())) {
            throw Damage.card();
        }
        return Card.parse(AgeFile.open(sealed, key.identity().reader()));
    }

    /** Null when it is not for this member's eyes, or cannot be had; an altered one is told, not hidden. */
    Card openIfAdmitted(RecordVersion version) {
        try {
            return open(version, new Slots(desk).open(Slots.place(version)));
        } catch (VaultException e) {
            if (e.exit() == VaultException.Exit.INTEGRITY) {
                throw e;
            }
            return null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.rotation;

import java.util.Set;
import org.carevault.model.id.RecordId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;
import org.carevault.vault.record.Catalogue;
import org.carevault.vault.slot.Slots;

/** The slots of a member who has new keys. Of others' records it sees those that the app lists. */
final class OwnSlots {
    /** There is no such slot, or nobody's keys open it. */
    private static final Set<String> NONE = Set.of("OBJECT_NOT_FOUND", "SEALED_FILE_DAMAGED", "SLOT_DAMAGED");

    private final Desk desk;
    private final Slots slots;

    OwnSlots(Desk desk) {
        this.desk = desk;
        this.slots = new Slots(desk);
    }

    /**
     * What came of looking after all of them once.
     *
     * @param left how many records could not be looked after
     * @param replaced how many slots were sealed to former identities
     */
    record Round(int left, int replaced) {
        boolean foundNothing() {
            return left == 0 && replaced == 0;
        }
    }

    /** Seals them to the registered identity. */
    Round renew() {
        var records = new Catalogue(desk).ids();
        var done = 0;
        var left = 0;
        var replaced = 0;
        for (var record : records) {
            try {
                replaced += replaced(record);
            } catch (VaultException e) {
                left += unlessAltered(e);
            }
            desk.meter().counted("renewing the keys of records", ++done, records.size());
        }
        return new Round(left, replaced);
    }

    private int replaced(RecordId record) {
        var replaced = 0;
        for (var version : slots.versions(record)) {
            replaced += isReplaced(Slots.place(version)) ? 1 : 0;
        }
        return replaced;
    }

    private static int unlessAltered(VaultException failure) {
        if (failure.exit() == Exit.INTEGRITY) {
            throw failure;
        }
        return 1;
    }

    private boolean isReplaced(Place place) {
        try {
            return slots.renew(place);
        } catch (VaultException e) {
            if (!needsNoKeys(e)) {
                throw e;
            }
            return false;
        }
    }

    /** What the member may not read, or has no slot of. A refused ticket says nothing of that: clocks may differ. */
    private static boolean needsNoKeys(VaultException failure) {
        var denied = failure.exit() == Exit.DENIED && !"TICKET_REFUSED".equals(failure.code());
        return denied || NONE.contains(failure.code());
    }
}

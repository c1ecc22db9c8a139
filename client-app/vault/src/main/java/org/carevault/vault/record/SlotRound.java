// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.Map;
import java.util.TreeMap;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;
import org.carevault.vault.sealing.RecordKey;
import org.carevault.vault.slot.Slots;

/**
 * Leaves a new version's slots. They go before the transaction, so that no reader waits; but an app that does not know yet which record an
 * object will belong to cannot admit readers of listed records, so those it refuses then are served right after the commit.
 */
final class SlotRound {
    private final Slots slots;
    private final Place place;
    private final RecordKey key;
    private final Map<MedicalId, Recipient> readers;

    SlotRound(Slots slots, Place place, RecordKey key, Map<MedicalId, Recipient> readers) {
        this.slots = slots;
        this.place = place;
        this.key = key;
        this.readers = new TreeMap<>(readers);
    }

    /** Serves everybody whom the app admits; the patient must be among them. */
    void beforeCommit() {
        slots.leave(place, key, place.patient(), readers.remove(place.patient()));
        readers.entrySet().removeIf(reader -> admitted(reader.getKey(), reader.getValue()));
    }

    /** Serves the others; who is refused again has lost his consent meanwhile. */
    void afterCommit() {
        readers.forEach(this::admitted);
    }

    private boolean admitted(MedicalId reader, Recipient recipient) {
        try {
            slots.leave(place, key, reader, recipient);
            return true;
        } catch (VaultException e) {
            if (e.exit() == Exit.DENIED) {
                return false;
            }
            throw e;
        }
    }
}

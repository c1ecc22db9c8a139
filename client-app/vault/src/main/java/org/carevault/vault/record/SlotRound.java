// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.Map;
import java.util.TreeMap;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;
import org.carevault.vault.sealing.RecordKey;
import org.carevault.vault.slot.Slots;

/** Leaves a new version's slots, all of them before its transaction: whatever stops the uploader then, no reader waits for a key. */
final class SlotRound {
    private static final int ATTEMPTS = 4;
    private static final long PAUSE = 700;

    private final Desk desk;
    private final Destination destination;
    private final RecordKey key;

    SlotRound(Desk desk, Destination destination, RecordKey key) {
        this.desk = desk;
        this.destination = destination;
        this.key = key;
    }

    /**
     * Serves every reader. The patient's organisation may know of a consent a moment later or of its end a moment earlier than the peers
     * that were asked: who is refused is asked about again, and either has lost his consent or is served then.
     *
     * @throws VaultException {@code SLOT_REFUSED} when an entitled reader cannot be served
     */
    void run(Map<MedicalId, Recipient> readers) {
        var waiting = new TreeMap<>(readers);
        for (var attempt = 1; ; attempt++) {
            waiting.entrySet().removeIf(reader -> admitted(reader.getKey(), reader.getValue()));
            if (waiting.isEmpty()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw refused();
            }
            pause();
            waiting.keySet().retainAll(Readers.of(desk, destination).keySet());
        }
    }

    /**
     * Serves whoever was granted while the version was on its way: the patient's client could not see it yet. The version is written and
     * stays so whatever happens here; a reader who is missed is served when the patient repeats the grant.
     */
    void late(Map<MedicalId, Recipient> served) {
        try {
            var late = new TreeMap<>(Readers.of(desk, destination));
            late.keySet().removeAll(served.keySet());
            late.forEach(this::admitted);
        } catch (VaultException e) {
            // The upload is done, and an error now would say that it is not.
        }
    }

    private boolean admitted(MedicalId reader, Recipient recipient) {
        try {
            new Slots(desk).leave(destination.place(), key, reader, recipient);
            return true;
        } catch (VaultException e) {
            if (e.exit() == Exit.DENIED) {
                return false;
            }
            throw e;
        }
    }

    private static VaultException refused() {
        return VaultException.cannot(
                "SLOT_REFUSED",
                "The patient's organisation does not take the key for one of the readers whom the chain entitles.",
                "Nothing was recorded. Check the clock of this machine, then try again.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

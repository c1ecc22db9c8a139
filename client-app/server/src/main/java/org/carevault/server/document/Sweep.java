// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.carevault.server.problem.Problem;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.storage.ObjectStorage;
import org.carevault.server.storage.StoredObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nobody can need: objects that no version names and that are older than the grace, everything of deleted
 * records, and slots whose owner the chain no longer entitles. Deleting live data cannot be undone, so it runs only when
 * the read model has every block that the peer has, and judges each object again right before it goes.
 */
public final class Sweep implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final ReadModel model;
    private final LongSupplier peerHeight;
    private final ObjectStorage storage;
    private final SlotDoor slots;
    private final Duration grace;
    private final Clock clock;

    Sweep(
            ReadModel model,
            LongSupplier peerHeight,
            ObjectStorage storage,
            SlotDoor slots,
            Duration grace,
            Clock clock) {
        this.model = model;
        this.peerHeight = peerHeight;
        this.storage = storage;
        this.slots = slots;
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    public synchronized void run() {
        try {
            if (peerHeight.getAsLong() != model.height()) {
                return; // blocks are on their way; the next sweep knows them
            }
            int removed = slots() + objects("documents/") + objects("cards/");
            if (removed > 0) {
                LOG.atInfo().addKeyValue("removed", removed).log("sweep");
            }
        } catch (Problem e) {
            LOG.atWarn().addKeyValue("code", e.code()).log("sweep put off");
        }
    }

    private int objects(String folder) {
        int removed = 0;
        for (StoredObject object : storage.list(folder)) {
            String name = object.key().substring(folder.length());
            if (due(object, name)) {
                storage.delete(object.key());
                removed++;
            }
        }
        return removed;
    }

    private int slots() {
        int removed = 0;
        for (StoredObject slot : storage.list("slots/")) {
            if (slotDue(slot)) {
                slots.remove(slot.key(), () -> slotDue(slot));
                removed++;
            }
        }
        return removed;
    }

    private boolean due(StoredObject object, String name) {
        return model.atHead(head -> head.versionOfObject(name)
                .map(version -> tombstoned(head, version))
                .orElseGet(() -> old(object)));
    }

    private boolean slotDue(StoredObject slot) {
        String[] parts = slot.key().split("/", 3);
        return parts.length < 3
                || model.atHead(head -> head.versionOfObject(parts[1])
                        .map(version -> tombstoned(head, version) || !entitled(head, version, parts[2]))
                        .orElseGet(() -> old(slot)));
    }

    private boolean entitled(Head head, Fact version, String owner) {
        return new Entitlement(head, clock.instant()).reads(owner, version.text("patient"), version.text("record"));
    }

    private static boolean tombstoned(Head head, Fact version) {
        Optional<Fact> record = head.record(version.text("record"));
        return record.filter(found -> "tombstoned".equals(found.text("status"))).isPresent();
    }

    private boolean old(StoredObject object) {
        return object.written().plus(grace).isBefore(clock.instant());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.util.function.BooleanSupplier;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.storage.ObjectStorage;

/**
 * The one way in and out for slots. Writing once, replacing and sweeping away exclude each other, so that a slot of a fresh
 * grant never falls to a decision that was taken before it, and a slot that was swept does not come back. Thread-safe.
 */
final class SlotDoor {
    private final ObjectStorage storage;

    SlotDoor(ObjectStorage storage) {
        this.storage = storage;
    }

    /**
     * Writes a slot that is not there yet.
     *
     * @throws Problem FORBIDDEN when it is not allowed, ALREADY_EXISTS
     */
    synchronized void put(String object, String owner, byte[] slot, BooleanSupplier allowed) {
        if (!allowed.getAsBoolean()) {
            throw Problem.of(ProblemCode.FORBIDDEN, "The ledger entitles nobody to write this slot for that owner.");
        }
        if (storage.exists(key(object, owner))) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        storage.put(key(object, owner), slot);
    }

    /**
     * Puts another slot in the place of its owner's own.
     *
     * @throws Problem NO_CONSENT when it is not allowed, OBJECT_NOT_FOUND when there is none
     */
    synchronized void replace(String object, String owner, byte[] slot, BooleanSupplier allowed) {
        if (!allowed.getAsBoolean()) {
            throw Problem.of(ProblemCode.NO_CONSENT);
        }
        if (!storage.exists(key(object, owner))) {
            throw Problem.of(ProblemCode.OBJECT_NOT_FOUND, "There is no slot of this reader.");
        }
        storage.put(key(object, owner), slot);
    }

    private static String key(String object, String owner) {
        return "slots/" + object + "/" + owner;
    }

    synchronized void remove(String key, BooleanSupplier due) {
        if (due.getAsBoolean()) {
            storage.delete(key);
        }
    }
}

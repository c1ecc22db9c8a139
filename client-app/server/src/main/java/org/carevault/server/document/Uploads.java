// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Head;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.storage.ObjectStorage;

/** Takes sealed objects into the bucket: nothing that the chain names is ever overwritten. Thread-safe. */
final class Uploads {
    private final ReadModel model;
    private final ObjectStorage storage;
    private final Claims claims;
    private final SlotDoor slots;
    private final String msp;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Uploads(ReadModel model, ObjectStorage storage, Claims claims, SlotDoor slots, String msp, Clock clock) {
        this.model = model;
        this.storage = storage;
        this.claims = claims;
        this.slots = slots;
        this.msp = msp;
        this.clock = clock;
    }

    /** One object of a version to be. */
    record Sealed(String folder, String object, long size, String sha256) {
        String key() {
            return folder + "/" + object;
        }
    }

    /**
     * Streams a document or card into the bucket, each one at a time; its last bytes go only while the chain still does not
     * name it.
     *
     * @throws Problem NO_CONSENT, ALREADY_EXISTS, HASH_MISMATCH, or what the store says
     */
    void put(Member uploader, String patient, Sealed sealed, InputStream body) {
        model.atHead(head -> {
            requireAllowed(head, uploader, patient);
            return requireFree(head, sealed.object());
        });
        if (!claims.take(sealed.object(), uploader.id(), patient)) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        if (!underWay.add(sealed.key())) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS, "That object is being uploaded already.");
        }
        try {
            storage.put(sealed.key(), body, sealed.size(), sealed.sha256(), () -> requireStillFree(sealed));
        } finally {
            underWay.remove(sealed.key());
        }
    }

    private void requireStillFree(Sealed sealed) {
        model.atHead(head -> requireFree(head, sealed.object()));
    }

    /**
     * Writes a slot, once.
     *
     * @throws Problem FORBIDDEN when the chain entitles not this writer, or not this owner; OBJECT_NOT_FOUND, ALREADY_EXISTS
     */
    void putSlot(Member writer, SlotPlace place, byte[] slot) {
        slots.put(
                place.object(),
                place.owner(),
                slot,
                () -> model.atHead(head -> new SlotRule(head, claims, clock.instant()).permits(writer, place)));
    }

    private void requireAllowed(Head head, Member uploader, String patient) {
        boolean ours =
                head.member(patient).filter(member -> member.msp().equals(msp)).isPresent();
        if (!ours || !new Entitlement(head, clock.instant()).writes(uploader.id(), patient)) {
            throw Problem.of(ProblemCode.NO_CONSENT);
        }
    }

    private static boolean requireFree(Head head, String object) {
        if (head.versionOfObject(object).isPresent()) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        return true;
    }
}

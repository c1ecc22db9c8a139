// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.storage.ObjectStorage;
import org.carevault.server.storage.StoredObject;

/** The names in the organisation's own bucket, held in memory and looked through again every few seconds. Thread-safe. */
final class OwnNames {
    private static final String FOLDER = "names/";
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ObjectStorage storage;
    private final Clock clock;
    private Map<String, Kept> kept = new HashMap<>();
    private Instant looked = Instant.MIN;

    private record Kept(Instant written, SignedName name) {}

    OwnNames(ObjectStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    synchronized List<SignedName> all() {
        if (looked.plus(FRESH).isBefore(clock.instant())) {
            look();
        }
        return kept.values().stream().map(Kept::name).toList();
    }

    Optional<SignedName> of(String medicalId) {
        return storage.get(FOLDER + medicalId).map(SignedName::parse);
    }

    synchronized void put(SignedName name) {
        storage.put(FOLDER + name.medicalId(), name.toJson());
        kept.remove(FOLDER + name.medicalId());
        looked = Instant.MIN;
    }

    private void look() {
        Map<String, Kept> found = new HashMap<>();
        for (StoredObject object : storage.list(FOLDER)) {
            Kept known = kept.get(object.key());
            if (known != null && known.written().equals(object.written())) {
                found.put(object.key(), known);
            } else {
                storage.get(object.key())
                        .ifPresent(json -> found.put(object.key(), new Kept(object.written(), SignedName.parse(json))));
            }
        }
        kept = found;
        looked = clock.instant();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Whose peer told which blocks, since this process runs. Thread-safe. */
final class Sources {
    private final ConcurrentSkipListMap<Long, String> from = new ConcurrentSkipListMap<>();

    /** From that block on, until something else is said, blocks come from that organisation's peer. */
    void put(long number, String msp) {
        from.tailMap(number).clear();
        from.put(number, msp);
    }

    /** Empty for a block that came before this process started. */
    Optional<String> of(long number) {
        return Optional.ofNullable(from.floorEntry(number)).map(Map.Entry::getValue);
    }
}

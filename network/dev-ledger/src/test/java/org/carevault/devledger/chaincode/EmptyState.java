// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.carevault.devledger.simulation.CommittedState;

/** State in which nothing was ever written. */
final class EmptyState implements CommittedState {
    @Override
    public Optional<Entry> get(String namespace, String key) {
        return Optional.empty();
    }

    @Override
    public Iterator<Entry> range(String namespace, String start, String end) {
        return Collections.emptyIterator();
    }
}

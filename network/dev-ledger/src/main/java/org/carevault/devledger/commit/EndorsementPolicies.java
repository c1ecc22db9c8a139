// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import java.util.List;
import java.util.function.Predicate;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/** Which peers must endorse a transaction. Any two, for now. */
public final class EndorsementPolicies {
    private static final int ANY_TWO = 2;

    /** A test of whether these peers' endorsements suffice. */
    public <T> Predicate<List<T>> of(TxReadWriteSet touched, String chaincode) {
        return peers -> peers.size() >= ANY_TWO;
    }
}

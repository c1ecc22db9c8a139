// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import java.util.List;
import org.carevault.validation.transaction.Flaw;
import org.carevault.validation.transaction.NamespaceSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Whether what a transaction read still holds, with the earlier valid transactions of its own block counted in
 * ({@code txmgmt/validation/validator.go}).
 */
final class ReadConflicts {
    private final WorldState state;
    private final StateUpdates earlier;

    ReadConflicts(WorldState state, StateUpdates earlier) {
        this.state = state;
        this.earlier = earlier;
    }

    /** The first conflict, or null. */
    Flaw find(List<NamespaceSet> sets) {
        for (var set : sets) {
            var flaw = find(set);
            if (flaw != null) return flaw;
        }
        return null;
    }

    private Flaw find(NamespaceSet set) {
        for (var read : set.keys().getReadsList())
            if (isStale(set.name(), read)) return stale("a key that was read has been written since");
        for (var query : set.keys().getRangeQueriesInfoList())
            if (!new RangeCheck(state, earlier, set.name(), query).holds())
                return new Flaw(TxValidationCode.PHANTOM_READ_CONFLICT, "a range that was read holds other keys now");
        for (var collection : set.collections())
            for (var read : collection.hashed().getHashedReadsList())
                if (isStale(set.name(), collection.name(), read))
                    return stale("a private key that was read has been written since");
        return null;
    }

    private static Flaw stale(String reason) {
        return new Flaw(TxValidationCode.MVCC_READ_CONFLICT, reason);
    }

    private boolean isStale(String namespace, KVRead read) {
        return earlier.get(namespace, read.getKey()) != null
                || !same(state.get(namespace, read.getKey()), read.hasVersion() ? read.getVersion() : null);
    }

    private boolean isStale(String namespace, String collection, KVReadHash read) {
        return earlier.getHashed(namespace, collection, read.getKeyHash()) != null
                || !same(
                        state.getHashed(namespace, collection, read.getKeyHash()),
                        read.hasVersion() ? read.getVersion() : null);
    }

    /** Both absent, or both of the same transaction. */
    static boolean same(VersionedValue held, org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version read) {
        if (held == null || read == null) return held == null && read == null;
        return held.version().block() == read.getBlockNum() && held.version().transaction() == read.getTxNum();
    }

    /** The same keys of the same transactions in the same order; fields that Fabric does not know are passed over. */
    static boolean same(List<KVRead> now, List<KVRead> then) {
        if (now.size() != then.size()) return false;
        for (var i = 0; i < now.size(); i++) if (!same(now.get(i), then.get(i))) return false;
        return true;
    }

    private static boolean same(KVRead now, KVRead then) {
        return now.getKey().equals(then.getKey())
                && then.hasVersion()
                && now.getVersion().getBlockNum() == then.getVersion().getBlockNum()
                && now.getVersion().getTxNum() == then.getVersion().getTxNum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Set;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;

/** Looks into a read-write set before its owner signs it. Reads are the peers' business; writes are the signer's. */
final class Writes {
    private Writes() {}

    /** Refuses with {@code ANSWER_ALTERED} any write outside the chaincode's own namespace or the allowed keys. */
    static void check(String chaincode, ByteString results, Set<String> writable)
            throws InvalidProtocolBufferException {
        var set = TxReadWriteSet.parseFrom(results);
        for (var namespace : set.getNsRwsetList()) {
            check(namespace, namespace.getNamespace().equals(chaincode) ? writable : Set.of());
        }
    }

    private static void check(NsReadWriteSet namespace, Set<String> writable) throws InvalidProtocolBufferException {
        var set = KVRWSet.parseFrom(namespace.getRwset());
        if (namespace.getCollectionHashedRwsetCount() > 0 || set.getMetadataWritesCount() > 0) {
            throw Refusal.altered("The prepared transaction writes private data or key policies.");
        }
        for (var write : set.getWritesList()) {
            if (!writable.contains(write.getKey())) {
                throw Refusal.altered("The prepared transaction writes a key that its function may not write.");
            }
            if (write.getIsDelete() || write.getValue().isEmpty()) {
                throw Refusal.altered("The prepared transaction deletes a key; no function does.");
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/** Reads the write half of a simulation's results. */
final class WriteSets {
    private WriteSets() {}

    static List<NamespaceWrites> read(ByteString results) throws WireException {
        var all = new ArrayList<NamespaceWrites>();
        for (NsReadWriteSet set :
                Strict.parse(TxReadWriteSet.parser(), results, "the results").getNsRwsetList()) {
            NamespaceWrites writes = namespace(set);
            if (!writes.isEmpty()) {
                all.add(writes);
            }
        }
        return List.copyOf(all);
    }

    private static NamespaceWrites namespace(NsReadWriteSet set) throws WireException {
        KVRWSet keys = Strict.parse(KVRWSet.parser(), set.getRwset(), "a namespace's results");
        var values = new TreeMap<String, byte[]>();
        for (KVWrite write : keys.getWritesList()) {
            boolean deletion = write.getIsDelete() || write.getValue().isEmpty();
            values.put(write.getKey(), deletion ? new byte[0] : write.getValue().toByteArray());
        }
        var others = new ArrayList<String>();
        for (KVMetadataWrite write : keys.getMetadataWritesList()) {
            others.add("metadata of the key " + write.getKey().replaceAll("[^\\x20-\\x7e]", "~"));
        }
        for (CollectionHashedReadWriteSet collection : set.getCollectionHashedRwsetList()) {
            collection(collection, others);
        }
        return new NamespaceWrites(set.getNamespace(), values, List.copyOf(others));
    }

    private static void collection(CollectionHashedReadWriteSet set, List<String> others) throws WireException {
        HashedRWSet hashed = Strict.parse(HashedRWSet.parser(), set.getHashedRwset(), "a collection's results");
        if (hashed.getHashedWritesCount() + hashed.getMetadataWritesCount() > 0) {
            others.add("the private collection " + set.getCollectionName());
        }
    }
}

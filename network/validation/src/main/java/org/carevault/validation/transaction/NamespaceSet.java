// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;

/**
 * What a transaction read and wrote in one namespace. Immutable.
 *
 * @param name the chaincode's name
 * @param keys reads, range queries, writes and metadata writes
 * @param collections the same of private collections, by hashes
 */
public record NamespaceSet(String name, KVRWSet keys, List<CollectionSet> collections) {
    /**
     * One private collection's part.
     *
     * @param name the collection's name
     * @param hashed reads and writes by hashes of keys and values
     */
    public record CollectionSet(String name, HashedRWSet hashed) {}

    static List<NamespaceSet> of(ByteString results) throws InvalidProtocolBufferException {
        var sets = new ArrayList<NamespaceSet>();
        for (var namespace : TxReadWriteSet.parseFrom(results).getNsRwsetList()) sets.add(of(namespace));
        return List.copyOf(sets);
    }

    private static NamespaceSet of(NsReadWriteSet namespace) throws InvalidProtocolBufferException {
        var collections = new ArrayList<CollectionSet>();
        for (CollectionHashedReadWriteSet collection : namespace.getCollectionHashedRwsetList())
            collections.add(new CollectionSet(
                    collection.getCollectionName(), HashedRWSet.parseFrom(collection.getHashedRwset())));
        return new NamespaceSet(
                namespace.getNamespace(), KVRWSet.parseFrom(namespace.getRwset()), List.copyOf(collections));
    }

    /** Whether it writes anything: a key, a private key or the metadata of either. */
    public boolean writes() {
        return keys.getWritesCount() > 0
                || keys.getMetadataWritesCount() > 0
                || collections.stream()
                        .anyMatch(each -> each.hashed().getHashedWritesCount() > 0
                                || each.hashed().getMetadataWritesCount() > 0);
    }
}

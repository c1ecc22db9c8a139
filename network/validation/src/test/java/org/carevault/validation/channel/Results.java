// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** What a call of a chaincode read and wrote. */
public final class Results {
    private final String chaincode;
    private final Map<String, KVRWSet.Builder> sets = new LinkedHashMap<>();
    private final Map<String, CollectionHashedReadWriteSet> collections = new LinkedHashMap<>();
    private String current;

    private Results(String chaincode) {
        this.chaincode = chaincode;
        in(chaincode);
    }

    /** Results of a call of that chaincode. */
    public static Results of(String chaincode) {
        return new Results(chaincode);
    }

    String chaincode() {
        return chaincode;
    }

    /** What follows happens in another namespace. */
    public Results in(String namespace) {
        current = namespace;
        sets.computeIfAbsent(namespace, name -> KVRWSet.newBuilder());
        return this;
    }

    private KVRWSet.Builder set() {
        return sets.get(current);
    }

    public Results writes(String key, String value) {
        return writes(key, ByteString.copyFromUtf8(value));
    }

    public Results writes(String key, ByteString value) {
        set().addWrites(KVWrite.newBuilder().setKey(key).setValue(value).setIsDelete(value.isEmpty()));
        return this;
    }

    public Results deletes(String key) {
        return writes(key, "");
    }

    /** Read a key that was not there. */
    public Results readsAbsent(String key) {
        set().addReads(KVRead.newBuilder().setKey(key));
        return this;
    }

    /** Read a key that a transaction of a block had written. */
    public Results reads(String key, long block, long transaction) {
        set().addReads(read(key, block, transaction));
        return this;
    }

    /** One key as a transaction of a block wrote it. */
    public static KVRead read(String key, long block, long transaction) {
        var version = Version.newBuilder().setBlockNum(block).setTxNum(transaction);
        return KVRead.newBuilder().setKey(key).setVersion(version).build();
    }

    /** Read a range to its end and saw these. */
    public Results readsRange(String start, String end, KVRead... seen) {
        return range(RangeQueryInfo.newBuilder().setItrExhausted(true), start, end, seen);
    }

    /** Read a range up to a key, which was the last it saw. */
    public Results readsRangeUpTo(String start, String last, KVRead... seen) {
        return range(RangeQueryInfo.newBuilder(), start, last, seen);
    }

    private Results range(RangeQueryInfo.Builder query, String start, String end, KVRead... seen) {
        set().addRangeQueriesInfo(query.setStartKey(start)
                .setEndKey(end)
                .setRawReads(QueryReads.newBuilder().addAllKvReads(List.of(seen))));
        return this;
    }

    /** Gave a key an endorsement policy of its own. */
    public Results setsPolicy(String key, SignaturePolicyEnvelope policy) {
        var entry = KVMetadataEntry.newBuilder().setName("VALIDATION_PARAMETER").setValue(policy.toByteString());
        set().addMetadataWrites(KVMetadataWrite.newBuilder().setKey(key).addEntries(entry));
        return this;
    }

    /** Wrote a private value of which the chain sees hashes. */
    public Results writesPrivate(String collection, Message hashed) {
        collections.put(
                current,
                CollectionHashedReadWriteSet.newBuilder()
                        .setCollectionName(collection)
                        .setHashedRwset(hashed.toByteString())
                        .build());
        return this;
    }

    /** The hashes of one private write. */
    public static HashedRWSet hashes(String keyHash, String valueHash) {
        return HashedRWSet.newBuilder()
                .addHashedWrites(KVWriteHash.newBuilder()
                        .setKeyHash(ByteString.copyFromUtf8(keyHash))
                        .setValueHash(ByteString.copyFromUtf8(valueHash)))
                .build();
    }

    ByteString bytes() {
        var all = TxReadWriteSet.newBuilder();
        sets.forEach((namespace, set) -> {
            var one = NsReadWriteSet.newBuilder()
                    .setNamespace(namespace)
                    .setRwset(set.build().toByteString());
            var collection = collections.get(namespace);
            if (collection != null) one.addCollectionHashedRwset(collection);
            all.addNsRwset(one);
        });
        return all.build().toByteString();
    }
}

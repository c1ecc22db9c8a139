// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.devledger.simulation.History;
import org.carevault.devledger.simulation.Results;
import org.carevault.devledger.simulation.SimulationException;
import org.carevault.devledger.store.BlockStore;
import org.carevault.devledger.store.TransactionLocation;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/** Which transactions wrote a key; the values stay in the block files. Guarded by the chain's lock. */
final class HistoryIndex implements History {
    private final Map<KeyName, List<TransactionLocation>> writers = new HashMap<>();
    private final BlockStore store;

    private record KeyName(String namespace, String key) {}

    HistoryIndex(BlockStore store) {
        this.store = store;
    }

    /** Notes what the valid transactions of the block wrote. */
    void add(Block block) {
        for (CommittedTransaction transaction : CommittedTransaction.of(block)) {
            if (transaction.isValid() && transaction.action().isPresent()) {
                add(block.getHeader().getNumber(), transaction);
            }
        }
    }

    private void add(long block, CommittedTransaction transaction) {
        var location = new TransactionLocation(block, transaction.index());
        for (NsReadWriteSet namespace : namespaces(transaction)) {
            for (KVWrite write : writes(namespace)) {
                writers.computeIfAbsent(
                                new KeyName(namespace.getNamespace(), write.getKey()), name -> new ArrayList<>())
                        .add(location);
            }
        }
    }

    @Override
    public Results of(String namespace, String key) {
        List<TransactionLocation> locations = writers.getOrDefault(new KeyName(namespace, key), List.of());
        return new Results() {
            private int left = locations.size();

            @Override
            public Optional<ByteString> next() {
                if (left == 0) {
                    return Optional.empty();
                }
                left--;
                return Optional.of(
                        modification(locations.get(left), namespace, key).toByteString());
            }
        };
    }

    private KeyModification modification(TransactionLocation location, String namespace, String key) {
        CommittedTransaction transaction = read(location);
        KVWrite write = namespaces(transaction).stream()
                .filter(set -> set.getNamespace().equals(namespace))
                .flatMap(set -> writes(set).stream())
                .filter(candidate -> candidate.getKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new SimulationException("the history index and the block files disagree"));
        return KeyModification.newBuilder()
                .setTxId(transaction.header().getTxId())
                .setValue(write.getValue())
                .setTimestamp(transaction.header().getTimestamp())
                .setIsDelete(write.getIsDelete() || write.getValue().isEmpty())
                .build();
    }

    private CommittedTransaction read(TransactionLocation location) {
        try {
            Block block = store.block(location.block()).orElseThrow();
            return CommittedTransaction.of(block).stream()
                    .filter(transaction -> transaction.index() == location.index())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new SimulationException("block " + location.block() + " cannot be read: " + e.getMessage());
        }
    }

    private static List<NsReadWriteSet> namespaces(CommittedTransaction transaction) {
        try {
            return TxReadWriteSet.parseFrom(transaction.action().orElseThrow().getResults())
                    .getNsRwsetList();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("validation has read this before", e);
        }
    }

    private static List<KVWrite> writes(NsReadWriteSet namespace) {
        try {
            return KVRWSet.parseFrom(namespace.getRwset()).getWritesList();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("validation has read this before", e);
        }
    }
}

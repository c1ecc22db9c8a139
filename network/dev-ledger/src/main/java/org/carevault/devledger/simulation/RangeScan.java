// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.queryresult.KV;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/**
 * A range query and the record of how far it was read, from which phantoms are found at commit. That is as far as the
 * peer fetched, which is usually further than the chaincode looked.
 */
final class RangeScan implements Results {
    private final String namespace;
    private final String start;
    private final String end;
    private final Iterator<CommittedState.Entry> entries;
    private final RangeReads reads = new RangeReads();
    private String lastKey = "";
    private boolean exhausted;

    RangeScan(String namespace, String start, String end, Iterator<CommittedState.Entry> entries) {
        this.namespace = namespace;
        this.start = start;
        this.end = end;
        this.entries = entries;
    }

    String namespace() {
        return namespace;
    }

    @Override
    public Optional<ByteString> next() {
        if (!entries.hasNext()) {
            exhausted = true;
            return Optional.empty();
        }
        CommittedState.Entry entry = entries.next();
        reads.add(KVRead.newBuilder()
                .setKey(entry.key())
                .setVersion(entry.version())
                .build());
        lastKey = entry.key();
        return Optional.of(KV.newBuilder()
                .setNamespace(namespace)
                .setKey(entry.key())
                .setValue(entry.value())
                .build()
                .toByteString());
    }

    @Override
    public String bookmark() {
        return entries.hasNext() ? entries.next().key() : "";
    }

    RangeQueryInfo info() {
        var info = RangeQueryInfo.newBuilder()
                .setStartKey(start)
                .setEndKey(exhausted ? end : lastKey)
                .setItrExhausted(exhausted);
        reads.writeTo(info);
        return info.build();
    }
}

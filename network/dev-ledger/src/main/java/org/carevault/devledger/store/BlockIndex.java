// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;

/** Where each block and transaction stands; in memory only. Reads may run beside one writer. */
final class BlockIndex {
    /** A record in a segment. */
    record Location(Segment segment, long position, int length) {}

    private final Map<Long, Location> blocks = new ConcurrentHashMap<>();
    private final Map<ByteString, Long> hashes = new ConcurrentHashMap<>();
    private final Map<String, TransactionLocation> transactions = new ConcurrentHashMap<>();
    private volatile long height;
    private volatile ByteString head = ByteString.EMPTY;

    long height() {
        return height;
    }

    /** Header hash of the newest block, empty before block 0. */
    ByteString head() {
        return head;
    }

    Optional<Location> block(long number) {
        return Optional.ofNullable(blocks.get(number));
    }

    Optional<Long> number(ByteString hash) {
        return Optional.ofNullable(hashes.get(hash));
    }

    Optional<TransactionLocation> transaction(String id) {
        return Optional.ofNullable(transactions.get(id));
    }

    void add(Block block, Location location) {
        long number = block.getHeader().getNumber();
        ByteString hash = ByteString.copyFrom(Headers.hash(block.getHeader()));
        blocks.put(number, location);
        hashes.put(hash, number);
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            String id = transactionId(block.getData().getData(i));
            if (!id.isEmpty()) {
                transactions.putIfAbsent(id, new TransactionLocation(number, i));
            }
        }
        head = hash;
        height = number + 1;
    }

    /** Empty for an envelope that does not parse: validation flags it, the store keeps it. */
    private static String transactionId(ByteString envelope) {
        try {
            var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId();
        } catch (InvalidProtocolBufferException e) {
            return "";
        }
    }
}

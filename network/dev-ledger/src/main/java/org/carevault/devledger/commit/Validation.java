// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Predicate;
import org.carevault.devledger.simulation.CommittedState;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Judges blocks and keeps what they change: state and configuration. Checks duplicates only, for now. */
final class Validation {
    private final Predicate<String> committed;
    private final WrittenState state = new WrittenState();
    private Config config;
    private long lastConfiguration;

    Validation(Predicate<String> committed) {
        this.committed = committed;
    }

    long lastConfiguration() {
        return lastConfiguration;
    }

    Config config() {
        return config;
    }

    Access access() {
        return new Access();
    }

    CommittedState state() {
        return state;
    }

    BlockVerdict judge(Block block) {
        byte[] flags = new byte[block.getData().getDataCount()];
        Block unflagged = complete(block, new BlockVerdict(flags));
        for (CommittedTransaction transaction : CommittedTransaction.of(unflagged)) {
            if (committed.test(transaction.header().getTxId())) {
                flags[transaction.index()] = (byte) TxValidationCode.DUPLICATE_TXID_VALUE;
            }
        }
        return new BlockVerdict(flags);
    }

    BlockVerdict replay(Block block) {
        return judge(block);
    }

    static Block complete(Block block, BlockVerdict verdict) {
        var metadata = block.getMetadata().toBuilder()
                .setMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, ByteString.copyFrom(verdict.flags()));
        return block.toBuilder().setMetadata(metadata).build();
    }

    void apply(Block block) {
        for (CommittedTransaction transaction : CommittedTransaction.of(block)) {
            if (transaction.isValid() && transaction.header().getType() == HeaderType.CONFIG_VALUE) {
                config = configuration(block.getData().getData(transaction.index()));
                lastConfiguration = block.getHeader().getNumber();
            } else if (transaction.isValid()) {
                state.apply(block.getHeader().getNumber(), transaction);
            }
        }
    }

    private static Config configuration(ByteString envelope) {
        try {
            var payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            return ConfigEnvelope.parseFrom(payload.getData()).getConfig();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the ledger wrote this configuration itself", e);
        }
    }
}

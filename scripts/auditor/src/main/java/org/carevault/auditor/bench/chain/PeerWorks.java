// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.Set;
import org.carevault.model.rule.StateView;
import org.carevault.validation.BlockValidator;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.ConfigurationException;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.state.MemoryState;
import org.carevault.validation.state.VersionedValue;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** The peer's part: flags and commit hash for a block, and the state for the next simulation. */
final class PeerWorks {
    private final MemoryState state = new MemoryState();
    private final Set<String> transactions = new HashSet<>();
    private final BlockValidator validator =
            new BlockValidator(state, transactions::contains, SignatureVerifier.BOUNCY_CASTLE);
    private final ChannelConfiguration configuration;
    private byte[] commitHash = new byte[0];

    PeerWorks(Block genesis) {
        try {
            configuration = ChannelConfiguration.of(genesis);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The block with flags and commit hash; its writes are applied. */
    Block mark(Block block) {
        try {
            BlockVerdict verdict = validator.validate(block, configuration, commitHash);
            state.apply(verdict.updates());
            verdict.transactions()
                    .forEach(one -> transactions.add(one.transaction().id()));
            commitHash = verdict.commitHash();
            return marked(block, verdict.flags(), commitHash);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A view that notes in the draft what is read, as a simulation does. */
    StateView reading(Draft draft) {
        return key -> {
            VersionedValue value = state.get(draft.chaincode, key);
            draft.reads.put(key, value == null ? null : version(value));
            return value == null ? null : value.value().toByteArray();
        };
    }

    private static Version version(VersionedValue value) {
        return Version.newBuilder()
                .setBlockNum(value.version().block())
                .setTxNum(value.version().transaction())
                .build();
    }

    static Block marked(Block block, byte[] flags, byte[] commitHash) {
        ByteString hash = Metadata.newBuilder()
                .setValue(ByteString.copyFrom(commitHash))
                .build()
                .toByteString();
        var metadata = block.getMetadata().toBuilder()
                .setMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, ByteString.copyFrom(flags))
                .setMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE, hash);
        return block.toBuilder().setMetadata(metadata).build();
    }
}

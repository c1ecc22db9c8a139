// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import org.carevault.devledger.simulation.CommittedState;
import org.carevault.validation.BlockValidator;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.CheckedTransaction;
import org.carevault.validation.ConfigurationException;
import org.carevault.validation.TransactionIndex;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.state.MemoryState;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;

/** Judges blocks and keeps what they change: state, configuration and commit hash. Used by one thread at a time. */
final class Validation {
    private static final int FLAGS = BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE;
    private static final int COMMIT_HASH = BlockMetadataIndex.COMMIT_HASH_VALUE;

    private final MemoryState state = new MemoryState();
    private final CommittedState view = new StateView(state);
    private final BlockValidator validator;
    private volatile ChannelConfiguration configuration;
    private volatile long lastConfiguration;
    private byte[] commitHash = new byte[0];

    Validation(TransactionIndex committed) {
        validator = new BlockValidator(state, committed, SignatureVerifier.BOUNCY_CASTLE);
    }

    long lastConfiguration() {
        return lastConfiguration;
    }

    ChannelConfiguration configuration() {
        return configuration;
    }

    CommittedState state() {
        return view;
    }

    /** Changes nothing; signatures, the costly part, are verified on all cores. */
    BlockVerdict judge(Block block) {
        long number = block.getHeader().getNumber();
        try {
            ChannelConfiguration inForce = number == 0 ? ChannelConfiguration.of(block) : configuration;
            List<CheckedTransaction> checked = block.getData().getDataList().parallelStream()
                    .map(envelope -> CheckedTransaction.of(envelope, inForce, SignatureVerifier.BOUNCY_CASTLE))
                    .toList();
            return validator.validate(number, checked, inForce, commitHash);
        } catch (ConfigurationException e) {
            throw new IllegalStateException("the ledger's own configuration is not allowed: " + e.getMessage(), e);
        }
    }

    /**
     * Judges a stored block anew.
     *
     * @throws IOException when the verdict is not the one that was stored with it
     */
    BlockVerdict rejudge(Block block) throws IOException {
        BlockVerdict verdict = judge(block);
        if (!complete(block, verdict).equals(block)) {
            throw new IOException(
                    "validation of block " + block.getHeader().getNumber() + " does not find what was stored with it");
        }
        return verdict;
    }

    /** The block with flags and commit hash, as a peer stores it; block 0 has no commit hash. */
    static Block complete(Block block, BlockVerdict verdict) {
        var metadata = block.getMetadata().toBuilder().setMetadata(FLAGS, ByteString.copyFrom(verdict.flags()));
        if (verdict.commitHash().length > 0) {
            ByteString hash = ByteString.copyFrom(verdict.commitHash());
            metadata.setMetadata(
                    COMMIT_HASH, Metadata.newBuilder().setValue(hash).build().toByteString());
        }
        return block.toBuilder().setMetadata(metadata).build();
    }

    /** Takes over what the block changes. */
    void apply(Block block, BlockVerdict verdict) {
        state.apply(verdict.updates());
        commitHash = verdict.commitHash();
        if (verdict.newConfiguration().isPresent()) {
            configuration = verdict.newConfiguration().get();
            lastConfiguration = block.getHeader().getNumber();
        }
    }
}

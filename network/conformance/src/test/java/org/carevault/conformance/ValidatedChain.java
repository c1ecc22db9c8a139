// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carevault.validation.BlockSignatures;
import org.carevault.validation.BlockValidator;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.TransactionVerdict;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.state.MemoryState;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;

/** A chain from block 0 on, validated anew and compared with what a peer stored in its blocks. */
final class ValidatedChain {
    private final MemoryState state = new MemoryState();
    private final Set<String> ids = new HashSet<>();
    private final BlockValidator validator = new BlockValidator(state, ids::contains, SignatureVerifier.BOUNCY_CASTLE);
    private ChannelConfiguration configuration;
    private byte[] commitHash = new byte[0];

    private ValidatedChain() {}

    /** Fails at the first block whose flags, commit hash or signatures differ. */
    static void assertHolds(List<Block> blocks) throws Exception {
        var chain = new ValidatedChain();
        chain.configuration = ChannelConfiguration.of(blocks.get(0));
        for (Block block : blocks) {
            chain.next(block);
        }
    }

    private void next(Block block) throws Exception {
        long number = block.getHeader().getNumber();
        BlockVerdict verdict = validator.validate(block, configuration, commitHash);
        List<String> reasons =
                verdict.transactions().stream().map(TransactionVerdict::reason).toList();
        assertThat(verdict.flags()).as("flags of block %d: %s", number, reasons).isEqualTo(flags(block));
        commitHash = verdict.commitHash();
        if (number > 0) {
            assertThat(commitHash).as("commit hash of block %d", number).isEqualTo(storedCommitHash(block));
            var signatures = BlockSignatures.verify(block, configuration, SignatureVerifier.BOUNCY_CASTLE);
            assertThat(signatures.sufficient())
                    .as("signatures of block %d", number)
                    .isTrue();
        }
        state.apply(verdict.updates());
        verdict.transactions().forEach(each -> ids.add(each.transaction().id()));
        configuration = verdict.newConfiguration().orElse(configuration);
    }

    static byte[] flags(Block block) {
        return metadata(block, BlockMetadataIndex.TRANSACTIONS_FILTER);
    }

    static byte[] storedCommitHash(Block block) throws Exception {
        return Metadata.parseFrom(metadata(block, BlockMetadataIndex.COMMIT_HASH))
                .getValue()
                .toByteArray();
    }

    private static byte[] metadata(Block block, BlockMetadataIndex index) {
        return block.getMetadata().getMetadata(index.getNumber()).toByteArray();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.state.MemoryState;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;
import org.junit.jupiter.api.Test;

/** Blocks that a real Fabric network wrote get the same flags and commit hashes here, byte for byte. */
class GoldenBlocksTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final MemoryState state = new MemoryState();
    private final Set<String> ids = new HashSet<>();

    @Test
    void flags_and_commit_hashes_are_those_of_the_real_peers() throws Exception {
        var blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(5);
        var validator = new BlockValidator(state, ids::contains, SignatureVerifier.BOUNCY_CASTLE);
        var configuration = ChannelConfiguration.of(blocks.get(0));
        var commitHash = new byte[0];

        for (var block : blocks) {
            var verdict = validator.validate(block, configuration, commitHash);
            var number = block.getHeader().getNumber();
            assertThat(verdict.flags())
                    .as(
                            "flags of block %d: %s",
                            number,
                            verdict.transactions().stream()
                                    .map(TransactionVerdict::reason)
                                    .toList())
                    .isEqualTo(metadata(block, BlockMetadataIndex.TRANSACTIONS_FILTER));
            commitHash = verdict.commitHash();
            if (number > 0)
                assertThat(commitHash)
                        .as("commit hash of block %d", number)
                        .isEqualTo(Metadata.parseFrom(metadata(block, BlockMetadataIndex.COMMIT_HASH))
                                .getValue()
                                .toByteArray());
            if (number > 0)
                assertThat(BlockSignatures.verify(block, configuration, SignatureVerifier.BOUNCY_CASTLE)
                                .sufficient())
                        .as("signatures of block %d", number)
                        .isTrue();
            state.apply(verdict.updates());
            verdict.transactions().forEach(each -> ids.add(each.transaction().id()));
            configuration = verdict.newConfiguration().orElse(configuration);
        }
    }

    private static byte[] metadata(Block block, BlockMetadataIndex index) {
        return block.getMetadata().getMetadata(index.getNumber()).toByteArray();
    }

    private static List<Block> blocks() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".block"))
                    .map(GoldenBlocksTest::read)
                    .sorted(java.util.Comparator.comparingLong(
                            block -> block.getHeader().getNumber()))
                    .toList();
        }
    }

    private static Block read(Path file) {
        try {
            return Block.parseFrom(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

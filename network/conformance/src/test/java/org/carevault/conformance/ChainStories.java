// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What holds for the whole chain that the other stories have left behind; told after them. */
interface ChainStories extends Stories {
    int AFTER_THE_OTHERS = Integer.MAX_VALUE - 1;

    @Test
    @Order(AFTER_THE_OTHERS)
    default void every_answer_of_the_list_was_given() throws Exception {
        consortium().answers().assertComplete();
    }

    @Test
    @Order(AFTER_THE_OTHERS)
    default void every_block_gets_the_flags_and_the_commit_hash_that_the_peer_stored() throws Exception {
        List<Block> blocks = WholeChain.of(consortium(), Consortium.CITY);

        assertThat(blocks).hasSizeGreaterThan(50);
        ValidatedChain.assertHolds(blocks);
    }

    @Test
    @Order(AFTER_THE_OTHERS)
    default void all_peers_have_the_same_blocks_flags_and_commit_hashes() throws Exception {
        List<Block> citys = WholeChain.of(consortium(), Consortium.CITY);

        for (String other : List.of(Consortium.LAKESIDE, Consortium.ACME, Consortium.REGULATOR)) {
            List<Block> theirs = WholeChain.of(consortium(), other);

            for (Block block : citys) {
                int number = (int) block.getHeader().getNumber();
                Block same = theirs.get(number);
                assertThat(same.getHeader()).isEqualTo(block.getHeader());
                assertThat(same.getData()).isEqualTo(block.getData());
                assertThat(ValidatedChain.flags(same))
                        .as("flags of block %d", number)
                        .isEqualTo(ValidatedChain.flags(block));
                assertThat(ValidatedChain.storedCommitHash(same))
                        .as("commit hash of block %d", number)
                        .isEqualTo(ValidatedChain.storedCommitHash(block));
            }
        }
    }

    @Test
    @Order(AFTER_THE_OTHERS)
    default void no_message_has_a_shape_that_no_golden_block_has() throws Exception {
        Set<String> shapes = new TreeSet<>();
        for (Block block : WholeChain.of(consortium(), Consortium.CITY)) {
            shapes.addAll(Shapes.of(block));
        }

        assertThat(GoldenShapes.listed()).containsAll(shapes);
    }

    @Test
    @Order(AFTER_THE_OTHERS)
    default void the_auditor_finds_nothing_wrong() throws Exception {
        var home = consortium().ledger().run().getParent();
        var export = home.resolve("export");

        Program exported = Program.audit(home, "export", "--to", export.toString());
        Program verified = Program.audit(home, "verify", export.toString(), "--json");

        assertThat(exported.code()).as(exported.text()).isZero();
        assertThat(verified.code()).as(verified.text()).isZero();
    }
}

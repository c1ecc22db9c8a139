// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.carevault.auditor.bench.chain.Draft;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.carevault.devledger.genesis.Definition;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleBooks;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain on which the organisations commit another version of the chaincode. */
class UpgradeTest {
    private static final RuleBooks LATER = RuleBooks.known().with("1.1", LaterRules.BOOK);

    @TempDir
    private Path home;

    private Story story;
    private long before;
    private long after;

    @BeforeEach
    void a_chain_with_a_record() throws IOException {
        story = new Story(home.resolve("network"));
        story.store();
    }

    @Test
    void blocks_before_and_after_an_upgrade_follow_the_rules_of_their_own_version() throws IOException {
        upgradeTo("1.0.1");
        story.chain().add(reading().ofVersion("1.0.1"));

        assertThat(verify().code()).isZero();
    }

    @Test
    void what_follows_rules_that_the_auditor_lacks_is_left_open_and_the_rest_is_verified() throws IOException {
        upgradeTo("9.9");
        story.chain().add(reading().ofVersion("9.9"));

        Audit audit = verify();

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).containsExactly("NO_RULES");
    }

    @Test
    void endorsers_cannot_choose_the_rules_of_a_version_that_was_replaced() throws IOException {
        upgradeTo("1.0.1");
        story.chain().add(reading());

        Audit audit = verify();

        assertThat(audit.code()).isEqualTo(4);
        assertThat(audit.reasons()).containsExactly("WRONG_VERSION");
    }

    @Test
    void old_blocks_follow_the_old_rules_and_new_ones_the_new_rules() throws IOException {
        readBeforeAndAfterNewRules();

        assertThat(replay(LATER).code()).isZero();
    }

    @Test
    void what_was_written_by_new_rules_is_not_lawful_by_the_old_ones() throws IOException {
        readBeforeAndAfterNewRules();

        Audit audit = replay(RuleBooks.known().with("1.1", RuleBook.current()));

        assertThat(audit.code()).isEqualTo(4);
        assertThat(blocks(audit)).containsExactly(after);
    }

    @Test
    void what_was_written_by_old_rules_is_not_lawful_by_the_new_ones() throws IOException {
        readBeforeAndAfterNewRules();

        Audit audit = replay(LATER.with("1.0", LaterRules.BOOK));

        assertThat(audit.code()).isEqualTo(4);
        assertThat(blocks(audit)).containsExactly(before);
    }

    @Test
    void an_auditor_without_the_new_rules_still_judges_the_old_half() throws IOException {
        readBeforeAndAfterNewRules();

        Audit audit = replay(RuleBooks.known());

        assertThat(audit.code()).isEqualTo(5);
        assertThat(audit.reasons()).containsExactly("NO_RULES");
        assertThat(blocks(audit)).containsExactly(after);
    }

    /** The same call, once by the rules of 1.0 and once by those of 1.1. */
    private void readBeforeAndAfterNewRules() {
        before = number(story.chain().add(reading()));
        upgradeTo("1.1");
        Draft later =
                story.chain().honest(LaterRules.BOOK, story.patient().identity(), story.now(), story.ownReading());
        after = number(story.chain().add(later.ofVersion("1.1")));
    }

    private static long number(Block block) {
        return block.getHeader().getNumber();
    }

    private static List<Long> blocks(Audit audit) {
        return StreamSupport.stream(audit.json().path("findings").spliterator(), false)
                .map(finding -> finding.path("block").asLong())
                .distinct()
                .toList();
    }

    private void upgradeTo(String version) {
        var next = new Definition("carevault", version, 2, Definition.CAREVAULT_POLICY);
        var first = Version.newBuilder().setBlockNum(1).build();
        story.chain().append(story.chain().network().define(next, first));
    }

    private Draft reading() {
        return story.chain().honest(story.patient().identity(), story.now(), story.ownReading());
    }

    private Audit verify() throws IOException {
        return audit(RuleBooks.known(), "verify");
    }

    private Audit replay(RuleBooks rules) throws IOException {
        return audit(rules, "replay");
    }

    private Audit audit(RuleBooks rules, String command) throws IOException {
        var blocks = story.chain().blocks();
        Path folder = Exports.write(home.resolve("history"), Exports.files(blocks, story.exporter()));
        return Audit.run(rules, command, folder, "--genesis", Exports.hash(blocks.get(0)), "--home", home, "--json");
    }
}

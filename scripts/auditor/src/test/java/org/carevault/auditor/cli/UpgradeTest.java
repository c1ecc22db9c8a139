// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.carevault.auditor.bench.chain.Draft;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.carevault.devledger.genesis.Definition;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain on which the organisations commit another version of the chaincode. */
class UpgradeTest {
    @TempDir
    private Path home;

    private Story story;

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

    private void upgradeTo(String version) {
        var next = new Definition("carevault", version, 2, Definition.CAREVAULT_POLICY);
        var first = Version.newBuilder().setBlockNum(1).build();
        story.chain().append(story.chain().network().define(next, first));
    }

    private Draft reading() {
        return story.chain().honest(story.patient().identity(), story.now(), story.ownReading());
    }

    private Audit verify() throws IOException {
        var blocks = story.chain().blocks();
        Path folder = Exports.write(home.resolve("history"), Exports.files(blocks, story.exporter()));
        return Audit.run("verify", folder, "--genesis", Exports.hash(blocks.get(0)), "--home", home, "--json");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.carevault.model.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgedStateTest {
    @TempDir
    private Path home;

    @Test
    void a_value_that_no_rule_can_read_does_not_keep_the_forgery_from_being_told() throws IOException {
        Story story = new Story(home.resolve("network"));
        story.store();
        var chain = story.chain();
        var reader = story.patient().identity();
        var forged = chain.honest(reader, story.now(), story.ownReading());
        var later = chain.unsimulated(reader, story.now().plusSeconds(1), story.ownReading());
        chain.add(forged.writing(Keys.record(story.record()), "{}"));
        chain.add(later);

        Audit audit = verify(story);

        assertThat(audit.code()).isEqualTo(4);
        assertThat(audit.reasons()).startsWith("EXTRA_WRITE", "RULE_VIOLATION");
        assertThat(details(audit)).contains("the state that it relies on cannot be read");
    }

    @Test
    void when_two_times_disagree_the_transaction_that_is_ahead_is_named_too() throws IOException {
        Story story = new Story(home.resolve("network"));
        story.store();
        var reader = story.patient().identity();
        story.chain().add(story.chain().honest(reader, story.now().plusSeconds(3600), story.ownReading()));
        long ahead = story.chain().last().getHeader().getNumber();
        story.step(reader, story.ownReading());

        Audit audit = verify(story);

        assertThat(audit.reasons()).containsExactly("TIME_SKEW");
        assertThat(audit.json().path("information").findValuesAsText("code")).contains("TIME_DISPUTED");
        assertThat(details(audit).get(0)).endsWith("which block " + ahead + " claims");
    }

    private Audit verify(Story story) throws IOException {
        var blocks = story.chain().blocks();
        Path folder = Exports.write(home.resolve("history"), Exports.files(blocks, story.exporter()));
        return Audit.run("verify", folder, "--genesis", Exports.hash(blocks.get(0)), "--home", home, "--json");
    }

    private static List<String> details(Audit audit) {
        JsonNode findings = audit.json().path("findings");
        return findings.findValuesAsText("detail");
    }
}

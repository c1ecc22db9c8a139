// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carevault.auditor.bench.chain.Draft;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Sealing;
import org.carevault.auditor.bench.chain.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    private Path home;

    private Story story;
    private Path checkpoint;
    private int early;

    @BeforeEach
    void an_auditor_verified_the_chain_of_yesterday() throws IOException {
        story = new Story(home.resolve("network"));
        story.store();
        checkpoint = home.resolve("mine.checkpoint");
        early = story.chain().blocks().size();
        assertThat(verify(export("yesterday")).code()).isZero();
    }

    @Test
    void the_next_run_goes_on_where_it_ended() throws IOException {
        story.step(story.patient().identity(), story.ownReading());

        Audit audit = verify(export("today"));

        assertThat(audit.reasons()).isEmpty();
        assertThat(audit.json().path("resumedAt").asInt()).isEqualTo(early);
        assertThat(audit.json().path("counts").path("blocks").asInt()).isEqualTo(early + 1);
    }

    @Test
    void an_attack_after_the_checkpoint_is_found() throws IOException {
        story.chain()
                .add(story.chain()
                        .honest(story.patient().identity(), story.now(), story.ownReading())
                        .writing("\0smuggled\0", "x"));

        Audit audit = verify(export("today"));

        assertThat(audit.code()).isEqualTo(4);
        assertThat(audit.reasons()).containsExactly("EXTRA_WRITE");
    }

    @Test
    void a_time_that_was_ahead_before_the_checkpoint_is_found_when_others_deny_it() throws IOException {
        var reader = story.patient().identity();
        Draft ahead = story.chain().honest(reader, story.now().plusSeconds(3600), story.ownReading());
        story.chain().add(ahead);
        assertThat(verify(export("tonight")).code()).isZero();
        story.step(reader, story.ownReading());
        story.anotherHospital();

        Audit audit = verify(export("tomorrow"));

        assertThat(audit.json().path("resumedAt").asInt()).isEqualTo(early + 1);
        assertThat(audit.reasons()).containsExactly("TIME_AHEAD");
        assertThat(audit.json().path("findings").path(0).path("transaction").asText())
                .isEqualTo(Sealing.id(ahead));
    }

    @Test
    void a_bit_that_was_changed_before_the_checkpoint_is_found() throws IOException {
        Path today = export("today");
        byte[] block = Files.readAllBytes(today.resolve("0000000004.block"));
        block[block.length / 2] ^= 1;
        Files.write(today.resolve("0000000004.block"), block);

        Audit audit = verify(today);

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.json().path("findings").path(0).path("block").asInt()).isEqualTo(4);
    }

    @Test
    void a_shorter_chain_contradicts_the_checkpoint() throws IOException {
        var shorter = story.chain().blocks().subList(0, early - 1);
        Path today = Exports.write(home.resolve("today"), Exports.files(shorter, story.exporter()));

        Audit audit = verify(today);

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.reasons()).containsExactly("MISSING_BLOCK");
    }

    @Test
    void another_chain_from_the_same_block_0_contradicts_the_checkpoint() throws IOException {
        Story other = story.before(early - 1);
        other.store();
        Path today =
                Exports.write(home.resolve("today"), Exports.files(other.chain().blocks(), story.exporter()));

        Audit audit = verify(today);

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.reasons()).containsExactly("CHECKPOINT_CONTRADICTED");
    }

    @Test
    void a_checkpoint_that_somebody_else_wrote_is_refused() throws IOException {
        Files.delete(home.resolve("auditor").resolve("checkpoint.key"));

        Audit audit = verify(export("today"));

        assertThat(audit.code()).isEqualTo(3);
        assertThat(audit.reasons()).containsExactly("CHECKPOINT_ALTERED");
    }

    @Test
    void a_state_that_was_changed_in_the_checkpoint_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length - 20] ^= 1;
        Files.write(checkpoint, bytes);

        assertThat(verify(export("today")).reasons()).containsExactly("CHECKPOINT_ALTERED");
    }

    private Path export(String name) throws IOException {
        return Exports.write(home.resolve(name), Exports.files(story.chain().blocks(), story.exporter()));
    }

    private Audit verify(Path folder) {
        String genesis = Exports.hash(story.chain().blocks().get(0));
        return Audit.run("verify", folder, "--genesis", genesis, "--home", home, "--checkpoint", checkpoint, "--json");
    }
}

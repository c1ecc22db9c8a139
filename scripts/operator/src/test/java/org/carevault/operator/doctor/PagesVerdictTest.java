// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.Build;
import org.carevault.model.id.Sha256;
import org.carevault.operator.doctor.Finding.State;
import org.carevault.operator.doctor.RecordedPages.Told;
import org.carevault.operator.doctor.ServedPages.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says about an app's pages, given what it serves and what the peers say was recorded. */
class PagesVerdictTest {
    private static final Sha256 FIRST = hash("first");
    private static final Sha256 SECOND = hash("second");

    @TempDir
    private Path folder;

    @Test
    void recorded_pages_are_good() throws IOException {
        assertThat(on(serving(SECOND), told(SECOND, FIRST)).state()).isEqualTo(State.GOOD);
    }

    @Test
    void pages_that_were_never_recorded_are_told_with_both_hashes() throws IOException {
        var finding = on(serving(SECOND), told(FIRST));

        assertThat(finding.state()).isEqualTo(State.MISSING);
        assertThat(finding.sentence()).contains(SECOND.text()).contains(FIRST.text());
        assertThat(finding.advice()).startsWith("nobody should log in there").contains("revision 0a1b");
    }

    @Test
    void pages_of_an_earlier_record_are_no_attack() throws IOException {
        var finding = on(serving(FIRST), told(SECOND, FIRST));

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.sentence()).contains("recorded newer ones");
    }

    @Test
    void an_organisation_that_recorded_nothing_is_told_how_to() throws IOException {
        var finding = on(serving(FIRST), told());

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.advice()).contains("scripts/vault record-build --pages");
    }

    @Test
    void a_changed_file_is_named_whatever_was_recorded() throws IOException {
        var changed = new Found(Optional.of(FIRST), List.of("/assets/a.js is not the assets/a.js of its list"));

        var finding = on(changed, told(FIRST));

        assertThat(finding.state()).isEqualTo(State.MISSING);
        assertThat(finding.sentence()).contains("/assets/a.js");
    }

    @Test
    void peers_that_disagree_are_told() throws IOException {
        var told = new Told(4, Set.of(List.of(build(FIRST)), List.of()));

        assertThat(on(serving(FIRST), told).sentence()).startsWith("the peers do not agree");
    }

    @Test
    void one_peer_is_not_enough() throws IOException {
        var told = new Told(1, Set.of(List.of(build(FIRST))));

        assertThat(on(serving(FIRST), told).sentence()).contains("less than two peers");
    }

    @Test
    void an_app_without_pages_says_what_to_install() throws IOException {
        var finding = on(new Found(Optional.empty(), List.of()), told());

        assertThat(finding.state()).isEqualTo(State.OPTIONAL);
        assertThat(finding.advice()).contains("Node 20.19");
    }

    @Test
    void other_pages_in_the_checkout_are_no_fault() throws IOException {
        Files.writeString(list(), "second");

        assertThat(on(serving(FIRST), told(FIRST)).sentence()).contains("this checkout's are other ones");
    }

    private Finding on(Found served, Told told) throws IOException {
        return new PagesVerdict(list()).on("City Hospital", served, told);
    }

    private Path list() {
        return folder.resolve("bundle.sha256");
    }

    private static Found serving(Sha256 hash) {
        return new Found(Optional.of(hash), List.of());
    }

    /** Two peers that agree; the newest record first. */
    private static Told told(Sha256... recorded) {
        return new Told(
                2, Set.of(Arrays.stream(recorded).map(PagesVerdictTest::build).toList()));
    }

    private static Build build(Sha256 hash) {
        var version = hash.text().substring(0, 16);
        var time = Instant.parse("2026-11-21T08:34:11.123Z");
        return new Build("CityHospitalMSP", Artifact.WEB, version, "carevault-web", hash, "0a1b", time);
    }

    private static Sha256 hash(String text) {
        return Sha256.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}

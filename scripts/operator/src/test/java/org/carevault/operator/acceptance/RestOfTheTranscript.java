// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the transcript holds beside the main job, told on another consortium by those who tell it on the development ledger. */
final class RestOfTheTranscript {
    private final Consortium consortium;
    private final Path folder;

    RestOfTheTranscript(Consortium consortium, Path folder) {
        this.consortium = consortium;
        this.folder = folder;
    }

    void play() throws Exception {
        var doctors = new AuthorshipIT(consortium);
        doctors.folder = newFolder("doctors");
        doctors.a_doctor_stores_for_a_patient_only_by_append_consent();
        doctors.not_even_the_patient_alters_what_a_doctor_wrote();
        doctors.a_doctor_deletes_only_by_tombstone_consent_and_the_log_keeps_all();
        doctors.an_auditor_sees_a_log_only_by_consent_and_the_view_is_in_it();
        doctors.a_removed_member_is_refused_at_once();
        auditor("honest").an_honest_chain_is_verified();
        auditor("changed").one_changed_bit_is_found_with_its_block();
        auditor("unpinned").without_an_anchor_nothing_is_trusted_but_all_is_checked();
        auditor("explained").a_read_is_explained_by_the_consent_in_force();
    }

    private AuditIT auditor(String name) throws IOException {
        var auditor = new AuditIT(consortium);
        auditor.folder = newFolder(name);
        auditor.the_chain_is_exported();
        return auditor;
    }

    private Path newFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}

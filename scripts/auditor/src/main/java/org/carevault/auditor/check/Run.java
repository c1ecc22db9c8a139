// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.report.ExitCode;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Note;

/** What one verification collects. Used by the linking thread alone. */
final class Run {
    private final Verification.Settings settings;
    private final HeadCheck head;
    private final Witness witness;
    private final Tally tally = new Tally();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean genuine = true;

    /** @param head null when blocks come from a peer, which states no head */
    Run(Verification.Settings settings, HeadCheck head, Witness witness) {
        this.settings = settings;
        this.head = head;
        this.witness = witness;
    }

    void add(Finding finding) {
        findings.add(finding);
        genuine &= finding.exitCode() != ExitCode.TAMPERED;
    }

    void note(Note note) {
        notes.add(note);
    }

    /** Whether nothing of code 3 was found so far. */
    boolean genuine() {
        return genuine;
    }

    Verification.Settings settings() {
        return settings;
    }

    HeadCheck head() {
        return head;
    }

    Witness witness() {
        return witness;
    }

    Tally tally() {
        return tally;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Note> notes() {
        return notes;
    }
}

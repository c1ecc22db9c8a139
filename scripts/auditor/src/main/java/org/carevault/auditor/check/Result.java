// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Note;
import org.carevault.auditor.report.Report;
import org.carevault.auditor.report.Report.AnchorSummary;
import org.carevault.auditor.report.Report.ChainSummary;
import org.carevault.auditor.report.Report.Counts;
import org.carevault.auditor.trust.Anchor;
import org.carevault.model.rule.RangeView;

/**
 * What one verification found. Immutable.
 *
 * @param chain null for a folder without readable blocks
 * @param version the contract's version in force at the end; null when the whole chain could not be replayed
 * @param memory what a checkpoint keeps; null when the whole chain could not be replayed
 * @param contract the contract's state at the end; null when the whole chain could not be replayed
 */
public record Result(
        Anchor anchor,
        ChainSummary chain,
        String head,
        Long resumedAt,
        Counts counts,
        List<Finding> findings,
        List<Note> notes,
        RangeView contract,
        String version,
        Memory memory) {

    /** The same result with what was checked beyond the blocks. */
    public Result with(List<Finding> more, long objects) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        var counted = new Counts(
                counts.blocks(),
                counts.transactions(),
                counts.valid(),
                counts.signatures(),
                counts.accessesPermitted(),
                counts.accessesDenied(),
                objects);
        return new Result(anchor, chain, head, resumedAt, counted, all, notes, contract, version, memory);
    }

    public Report report(String command) {
        var summary = new AnchorSummary(anchor.kind().name().toLowerCase(Locale.ROOT), anchor.genesis());
        return Report.of(command, summary, chain, head, resumedAt, counts, findings, notes);
    }
}

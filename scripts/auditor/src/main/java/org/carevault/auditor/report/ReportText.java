// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as a person reads it: what was checked, what was found, and the verdict as the last line. */
public final class ReportText {
    private static final int SHOWN = 50;

    private ReportText() {}

    /** The lines before the verdict. */
    public static List<String> lines(Report report) {
        var lines = new ArrayList<String>();
        if (report.chain() != null) {
            chain(report, lines);
        }
        report.findings().stream().limit(SHOWN).map(Finding::line).forEach(lines::add);
        if (report.findings().size() > SHOWN) {
            lines.add((report.findings().size() - SHOWN) + " more findings; --json lists all");
        }
        if (!report.information().isEmpty()) {
            lines.add(report.information().size() + " remarks for information; --json lists them");
        }
        return lines;
    }

    private static void chain(Report report, List<String> lines) {
        Report.ChainSummary chain = report.chain();
        if (chain.development()) {
            lines.add("development ledger: one operator, no consensus");
        }
        lines.add(
                "channel   " + chain.channel() + ", " + chain.height() + " blocks, last header " + chain.headerHash());
        lines.add("block 0   " + chain.genesis());
        lines.add("anchor: " + report.anchor().kind());
        lines.add("head      " + report.head());
        if (report.resumedAt() != null) {
            lines.add("resumed   from an own checkpoint at height " + report.resumedAt());
        }
        Report.Counts counts = report.counts();
        lines.add(String.format(
                Locale.ROOT,
                "checked   %d transactions (%d valid), %d signatures, %d accesses permitted, %d refused",
                counts.transactions(),
                counts.valid(),
                counts.signatures(),
                counts.accessesPermitted(),
                counts.accessesDenied()));
    }

    /** The last line. */
    public static String verdict(Report report) {
        return switch (report.code()) {
            case ExitCode.VERIFIED -> "VERIFIED: everything holds";
            case ExitCode.TAMPERED -> "TAMPERED: " + first(report);
            case ExitCode.UNLAWFUL -> "UNLAWFUL: the chain is genuine, but " + first(report);
            default -> "INCOMPLETE: nothing wrong was found, but " + first(report);
        };
    }

    private static String first(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.exitCode() == report.code())
                .findFirst()
                .map(Finding::line)
                .orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import java.util.List;

/**
 * The whole result of one run; text, JSON and exit code are made from it alone. Its JSON form is published as
 * {@code audit-result.schema.json}.
 *
 * @param code the exit code: the smallest of the findings' codes, 0 without findings
 * @param head whether the head statement holds: {@code verified}, {@code wrong} or {@code none}
 * @param resumedAt the height up to which a checkpoint was relied on, null without one
 * @param findings everything wrong or unchecked, in the order of the chain
 * @param information what a reader should know and nobody did wrong
 */
public record Report(
        int schema,
        String command,
        String result,
        int code,
        AnchorSummary anchor,
        ChainSummary chain,
        String head,
        Long resumedAt,
        Counts counts,
        List<Finding> findings,
        List<Note> information) {

    static final int SCHEMA = 1;

    /** Where trust came from: {@code genesis}, {@code trust}, {@code pin} or {@code none}, and the expected hash. */
    public record AnchorSummary(String kind, String expected) {}

    /**
     * The chain that was looked at; all null for a folder without blocks.
     *
     * @param genesis hex hash of block 0's header, to compare by telephone where there is no anchor
     * @param development whether block 0 says that one operator runs everything and there is no consensus
     */
    public record ChainSummary(
            String channel,
            String consensus,
            boolean development,
            String genesis,
            long height,
            String headerHash,
            String commitHash) {}

    /** How much was checked. */
    public record Counts(
            long blocks,
            long transactions,
            long valid,
            long signatures,
            long accessesPermitted,
            long accessesDenied,
            long objects) {}

    /** Makes the verdict from what was found. */
    public static Report of(
            String command,
            AnchorSummary anchor,
            ChainSummary chain,
            String head,
            Long resumedAt,
            Counts counts,
            List<Finding> findings,
            List<Note> information) {
        List<Finding> ordered = findings.stream().sorted(Finding.IN_CHAIN_ORDER).toList();
        int code = ordered.stream().mapToInt(Finding::exitCode).min().orElse(ExitCode.VERIFIED);
        return new Report(
                SCHEMA,
                command,
                word(code),
                code,
                anchor,
                chain,
                head,
                resumedAt,
                counts,
                ordered,
                List.copyOf(information));
    }

    private static String word(int code) {
        return switch (code) {
            case ExitCode.VERIFIED -> "verified";
            case ExitCode.TAMPERED -> "tampered";
            case ExitCode.UNLAWFUL -> "unlawful";
            default -> "incomplete";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.archive.BlockSource;
import org.carevault.auditor.crypto.SignatureProvider;
import org.carevault.auditor.crypto.Signers;
import org.carevault.auditor.crypto.Verifier;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.report.Report.ChainSummary;
import org.carevault.auditor.rule.Clock;
import org.carevault.auditor.trust.Anchor;
import org.carevault.model.rule.RuleBooks;
import org.carevault.validation.ChannelConfiguration;

/** One verification of one chain, from block 0 or from a checkpoint on. Used once, by one thread. */
public final class Verification {
    /** The consensus type of the embedded ledger. */
    private static final String DEVELOPMENT = "development";

    /**
     * How to verify.
     *
     * @param rules the rules of the contract's versions
     * @param stopWhenWrong whether to end at the first finding of code 3
     */
    public record Settings(
            Anchor anchor, RuleBooks rules, SignatureProvider provider, int workers, boolean stopWhenWrong) {}

    private final Settings settings;
    private final Starting start;

    private Verification(Settings settings, Starting start) {
        this.settings = settings;
        this.start = start;
    }

    /** Begins with block 0. */
    public static Verification fresh(Settings settings) {
        return new Verification(settings, null);
    }

    /** Goes on after what an earlier run verified; the source must begin there too. */
    public static Verification after(Settings settings, Starting start) {
        return new Verification(settings, start);
    }

    /**
     * Verifies all blocks of the source.
     *
     * @param head null when blocks come from a peer, which states no head
     * @throws IOException when the source as a whole fails
     */
    public Result run(BlockSource source, HeadCheck head, Witness witness) throws IOException {
        Run run = new Run(settings, head, witness);
        Verifier verifier = new Verifier(settings.provider());
        Signers signers = new Signers();
        Preparation preparation = new Preparation(verifier);
        Memory.Recalled earlier = start == null ? null : start.memory().recall(verifier);
        Clock clock = new Clock(run::add, run::note);
        var lawfulness = new Lawfulness(run, signers, clock);
        var check = new TransactionCheck(run, new WrongSignatures(signers, verifier), lawfulness);
        Replay replay = new Replay(run, verifier, preparation, check);
        HeaderChain headers = HeaderChain.fromGenesis();
        if (start != null) {
            headers = HeaderChain.after(start.height(), start.headerHash(), start.genesis());
            clock.resume(earlier.times());
            replay.resume(earlier.replica());
            run.tally().resume(earlier.counts());
        }
        new Pipeline(settings.workers()).run(source, preparation, new Linker(run, replay, headers));
        return finish(run, headers, replay, clock);
    }

    private Result finish(Run run, HeaderChain headers, Replay replay, Clock clock) {
        clock.end();
        anchor(run, headers);
        ChainSummary chain = summary(headers, replay);
        if (run.head() != null) {
            head(run, chain, replay);
        }
        var findings = new ArrayList<>(run.findings());
        findings.addAll(run.witness().findings());
        boolean complete = chain != null && run.genuine() && !replay.isStopped();
        return new Result(
                settings.anchor(),
                chain,
                run.head() == null ? "none" : run.head().word(),
                start == null ? null : start.height(),
                run.tally().counts(),
                List.copyOf(findings),
                run.notes(),
                complete ? replay.replica().state().view(Lawfulness.CHAINCODE) : null,
                complete ? replay.replica().version() : null,
                complete
                        ? Memory.of(
                                replay.replica(), clock.reading(), run.tally().counts())
                        : null);
    }

    private void anchor(Run run, HeaderChain headers) {
        String expected = settings.anchor().genesis();
        if (expected == null) {
            run.add(Finding.of(Reason.NO_ANCHOR, "anchor: none"));
        } else if (headers.genesis() != null && !headers.genesis().equals(expected)) {
            run.add(Finding.at(0, Reason.WRONG_GENESIS, "expected " + expected + ", found " + headers.genesis()));
        }
    }

    private static void head(Run run, ChainSummary chain, Replay replay) {
        if (chain == null) {
            run.add(Finding.of(Reason.NO_BLOCKS, null));
        } else {
            run.head().end(chain, new ChannelMembers(replay.replica().configuration()));
        }
        run.head().findings().forEach(run::add);
    }

    private static ChainSummary summary(HeaderChain headers, Replay replay) {
        if (replay.replica() == null) {
            return null;
        }
        ChannelConfiguration configuration = replay.replica().configuration();
        byte[] commitHash = replay.replica().commitHash();
        return new ChainSummary(
                configuration.channel(),
                configuration.consensusType(),
                configuration.consensusType().equals(DEVELOPMENT),
                headers.genesis(),
                headers.height(),
                headers.last(),
                commitHash.length == 0 ? null : java.util.HexFormat.of().formatHex(commitHash));
    }
}

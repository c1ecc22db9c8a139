// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.archive.FolderBlocks;
import org.carevault.auditor.bench.chain.Draft;
import org.carevault.auditor.bench.chain.Exports;
import org.carevault.auditor.bench.chain.Story;
import org.carevault.auditor.check.HeadCheck;
import org.carevault.auditor.check.Result;
import org.carevault.auditor.check.Verification;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.crypto.SignatureProvider;
import org.carevault.auditor.report.ExitCode;
import org.carevault.auditor.trust.Anchor;
import org.carevault.model.rule.RuleBooks;

/** An exported chain of reads, as a busy hospital would have it. */
final class BenchChain {
    private static final int PER_BLOCK = 50;

    private final BlockFiles files;
    private final Anchor anchor;

    private BenchChain(BlockFiles files, Anchor anchor) {
        this.files = files;
        this.anchor = anchor;
    }

    static BenchChain make(Path home, int transactions) throws IOException {
        Story story = new Story(home.resolve("network"));
        story.store();
        for (int made = 0; made < transactions; made += PER_BLOCK) {
            Draft[] drafts = new Draft[Math.min(PER_BLOCK, transactions - made)];
            for (int i = 0; i < drafts.length; i++) {
                drafts[i] = story.chain().honest(story.patient().identity(), story.now(), story.ownReading());
            }
            story.chain().add(drafts);
        }
        Path folder = Exports.write(
                home.resolve("history"), Exports.files(story.chain().blocks(), story.exporter()));
        Anchor anchor = Anchor.genesis(Exports.hash(story.chain().blocks().get(0)));
        return new BenchChain(BlockFiles.in(folder), anchor);
    }

    long blocks() {
        return files.end();
    }

    /** Verifies the whole chain again and again; answers signatures verified per second. */
    double verify(SignatureProvider provider, int workers, int seconds) throws IOException {
        long start = System.nanoTime();
        long signatures = 0;
        double elapsed = 0;
        while (elapsed < seconds) {
            var settings = new Verification.Settings(anchor, RuleBooks.known(), provider, workers, false);
            Result result =
                    Verification.fresh(settings).run(new FolderBlocks(files, 0, 0), HeadCheck.of(files), Witness.NONE);
            if (result.report("verify").code() != ExitCode.VERIFIED) {
                throw new IllegalStateException("the benchmark's own chain does not verify");
            }
            signatures += result.counts().signatures();
            elapsed = (System.nanoTime() - start) / 1e9;
        }
        return signatures / elapsed;
    }
}

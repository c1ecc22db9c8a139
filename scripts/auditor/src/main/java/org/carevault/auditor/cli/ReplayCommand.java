// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.carevault.auditor.check.Examined;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.report.Access;
import org.carevault.auditor.report.ConsentState;
import org.carevault.auditor.report.ReplayDocument;
import org.carevault.auditor.report.Report;
import org.carevault.auditor.rule.Histories;
import org.carevault.auditor.rule.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what {@code verify} derives: every consent, and every access with its answer. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Prints every consent and every access with its answer, and verifies on the way.",
        footerHeading = "%nExamples:%n",
        footer = {"  audit replay history", "  audit replay history --json"})
final class ReplayCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The exported folder.")
    private Path folder;

    @Mixin
    private FolderRun run;

    @Override
    public Integer call() {
        Chronicle chronicle = new Chronicle();
        Report report = run.verify("replay", folder, chronicle);
        var document = new ReplayDocument(report, chronicle.consents, chronicle.accesses);
        return run.output().print(report, document, chronicle.lines);
    }

    /** Collects consents and accesses in the order of the chain. */
    private static final class Chronicle implements Witness {
        private final List<ConsentState> consents = new ArrayList<>();
        private final List<Access> accesses = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();

        @Override
        public void checked(Examined transaction) {
            Judgement judgement = transaction.judgement();
            if (judgement == null) {
                return;
            }
            for (ConsentState consent : Histories.consents(judgement.committed())) {
                consents.add(consent);
                lines.add(consent.line());
            }
            Histories.access(judgement).ifPresent(access -> {
                accesses.add(access);
                lines.add(access.line());
            });
        }
    }
}

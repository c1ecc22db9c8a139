// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.carevault.auditor.check.Explanation;
import org.carevault.auditor.report.ExplainDocument;
import org.carevault.auditor.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why one transaction was answered as it was. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains one transaction: the consent in force, its block, the rule, and each check.",
        footerHeading = "%nExamples:%n",
        footer = {"  audit explain 9c41… history", "  audit explain 9c41… history --json"})
final class ExplainCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{64}");

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "TRANSACTION", description = "The transaction's id, 64 hex digits.")
    private String transaction;

    @Parameters(index = "1", paramLabel = "DIR", description = "The exported folder.")
    private Path folder;

    @Mixin
    private FolderRun run;

    @Override
    public Integer call() {
        if (!ID.matcher(transaction).matches()) {
            throw new ParameterException(command.commandLine(), "TRANSACTION must be 64 hex digits");
        }
        Explanation explanation = new Explanation(transaction);
        Report report = run.verify("explain", folder, explanation);
        ExplainDocument document = explanation.document(report);
        return run.output().print(report, document, document.lines());
    }
}

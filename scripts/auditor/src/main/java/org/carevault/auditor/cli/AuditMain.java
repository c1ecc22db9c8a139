// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.PrintWriter;
import org.carevault.auditor.report.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/** The auditor's tool. Exit codes are those of {@link ExitCode}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        version = "CareVault audit 1.0.0",
        description = "Checks the channel's exported history and trusts nobody.",
        subcommands = {VerifyCommand.class, ReplayCommand.class, ExplainCommand.class, ExportCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was asked for was checked and holds",
            "1:the tool itself failed",
            "2:the command line was not understood",
            "3:bytes, signatures, links or flags are wrong, a block is missing, or a jar is not the recorded one",
            "4:the chain is genuine, but holds a change or access that the rules forbid",
            "5:nothing wrong was found, but something could not be checked"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audit export --to history",
            "  audit verify history",
            "  audit verify history --genesis 3f5a… --json",
            "  audit replay history",
            "  audit explain 9c41… history"
        })
public final class AuditMain {

    public static void main(String[] arguments) {
        CommandLine line = commandLine(CommandLine.defaultFactory());
        int code = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        System.exit(code);
    }

    /** The command line with its error handling, for tests too; they may bring options of their own. */
    static CommandLine commandLine(IFactory options) {
        CommandLine line = new CommandLine(new AuditMain(), options);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()));
        line.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
        line.setExpandAtFiles(false);
        return line;
    }

    /** What was typed may hold anything; only its printable part is repeated. */
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("error: USAGE: " + wrong.getMessage().replaceAll("\\p{Cntrl}+", " "));
        err.println("hint: see " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** One sentence and a hint; a stack trace only where it is our own fault. */
    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof CouldNotRun known) {
            err.println("error: " + known.getMessage());
            err.println("hint: " + known.hint());
        } else {
            err.println("error: INTERNAL: the auditor failed; this is a fault of the tool, not of the chain");
            err.println("hint: report the lines below with the version of the tool");
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.FAILED;
    }
}

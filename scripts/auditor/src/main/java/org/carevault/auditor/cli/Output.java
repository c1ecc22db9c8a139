// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.PrintWriter;
import java.util.List;
import org.carevault.auditor.report.ExitCode;
import org.carevault.auditor.report.Report;
import org.carevault.auditor.report.ReportJson;
import org.carevault.auditor.report.ReportText;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the result is printed: text for people or one JSON document for programs, always on stdout. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** Remarks that are no part of the result. */
    void say(String line) {
        command.commandLine().getErr().println(line);
        command.commandLine().getErr().flush();
    }

    /**
     * Prints the result and answers with its exit code.
     *
     * @param document what {@code --json} prints
     * @param details lines that come before the verdict in the text
     */
    int print(Report report, Object document, List<String> details) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println(ReportJson.of(document));
        } else {
            details.forEach(out::println);
            ReportText.lines(report).forEach(out::println);
            out.println(coloured(report));
        }
        out.flush();
        hint(report);
        return report.code();
    }

    private static String coloured(Report report) {
        String verdict = ReportText.verdict(report);
        if (!Terminal.colour(System.getenv())) {
            return verdict;
        }
        String colour =
                report.code() == ExitCode.VERIFIED ? "green" : report.code() == ExitCode.INCOMPLETE ? "yellow" : "red";
        return Ansi.ON.string("@|bold," + colour + " " + verdict.replace("|@", "") + "|@");
    }

    private void hint(Report report) {
        if (report.chain() != null && report.anchor().kind().equals("none")) {
            say("hint: compare block 0 " + report.chain().genesis()
                    + " with another organisation by telephone, then give it with --genesis");
        }
    }
}

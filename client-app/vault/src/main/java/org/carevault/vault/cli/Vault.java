// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.carevault.model.rule.RuleException;
import org.carevault.vault.failure.PlainText;
import org.carevault.vault.failure.VaultException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The whole command in one call, for the launcher, for tests and for the demonstration. Thread-safe: calls share nothing. */
public final class Vault {
    private Vault() {}

    /**
     * Runs one command as the shell would.
     *
     * @param in not read; passphrases come from {@code CAREVAULT_PASSPHRASE} or from the process's own terminal
     * @param env stands for the environment
     * @return the exit code: 0 done, 1 could not run, 2 usage, 3 integrity failure, 4 access denied
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {
        var terminal = in == System.in && err == System.err ? Terminal.ofProcess() : Terminal.none();
        return run(args, new Talk(out, err, env, terminal), Clock.systemUTC(), out);
    }

    private static int run(String[] args, Talk talk, Clock clock, PrintStream out) {
        var commands = new CommandLine(new VaultCommand(talk, clock));
        Converters.register(commands, clock);
        return commands.setColorScheme(CommandLine.Help.defaultColorScheme(talk.colours() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(talk.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> talk.failure(usage(wrong)))
                .setExecutionExceptionHandler((failed, command, parsed) -> talk.failure(plain(failed)))
                .execute(args);
    }

    private static VaultException usage(ParameterException wrong) {
        var name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return VaultException.usage("USAGE", PlainText.of(wrong.getMessage()), "See " + name + " --help.");
    }

    /** What a person is told about a failure; nobody is shown a stack trace. */
    private static VaultException plain(Exception failed) {
        if (failed instanceof VaultException told) {
            return told;
        }
        if (failed instanceof RuleException rule) {
            return VaultException.cannot(
                    rule.code().name(), rule.getMessage(), rule.code().hint());
        }
        // What was typed is refused where it is read, as usage: only answers are left.
        if (failed instanceof IllegalArgumentException) {
            return VaultException.integrity(
                    "ANSWER_UNKNOWN",
                    "An answer of the network cannot be understood.",
                    "Check that vault and network have the same version.");
        }
        return VaultException.cannot(
                "INTERNAL",
                "Something unforeseen went wrong (" + failed.getClass().getSimpleName() + ").",
                "Try again; if it stays, report it.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.carevault.vault.app.Json;
import org.carevault.vault.app.OneTimeCodes;
import org.carevault.vault.failure.VaultException;

/** What a command says, and where: results on one stream, everything else on the other. */
final class Talk {
    private static final String PASSPHRASE = "CAREVAULT_PASSPHRASE";
    private static final String ONE_TIME_CODE = "CAREVAULT_ONE_TIME_CODE";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Terminal terminal;

    Talk(PrintStream out, PrintStream err, Map<String, String> environment, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.terminal = terminal;
    }

    void json(Object result) {
        out.println(new String(Json.write(result), StandardCharsets.UTF_8));
    }

    void line(String text) {
        out.println(text);
    }

    void note(String text) {
        err.println(text);
    }

    int failure(VaultException failure) {
        err.println("error: " + failure.code() + ": " + failure.sentence());
        err.println("hint: " + failure.hint());
        return failure.exit().code();
    }

    /** The passphrase from the environment or the person. */
    String passphrase() {
        var given = environment.getOrDefault(PASSPHRASE, "");
        if (!given.isEmpty()) {
            return given;
        }
        if (terminal.asks()) {
            return terminal.readPassphrase("Passphrase");
        }
        throw VaultException.cannot(
                "PASSPHRASE_NEEDED",
                "There is no terminal to ask for the passphrase.",
                "Set " + PASSPHRASE + ", or run the command in a terminal.");
    }

    /** A passphrase for something new, typed twice. */
    String newPassphrase() {
        var passphrase = passphrase();
        if (environment.getOrDefault(PASSPHRASE, "").isEmpty()
                && !passphrase.equals(terminal.readPassphrase("Passphrase again"))) {
            throw VaultException.cannot(
                    "PASSPHRASE_DIFFERS", "The two passphrases differ.", "Type the same one twice.");
        }
        if (passphrase.isEmpty()) {
            throw VaultException.cannot("PASSPHRASE_NEEDED", "The passphrase is empty.", "Choose a long one.");
        }
        return passphrase;
    }

    /** The code of an authenticator from the environment or the person, who may type a space in its middle. */
    String oneTimeCode() {
        var given = environment.getOrDefault(ONE_TIME_CODE, "");
        if (given.isEmpty() && !terminal.asks()) {
            return OneTimeCodes.none().next();
        }
        return (given.isEmpty() ? terminal.readLine("Code of your authenticator") : given).replace(" ", "");
    }

    /** Asks on a terminal; where nobody can be asked the answer is {@code otherwise}. */
    boolean confirm(String question, boolean otherwise) {
        return terminal.asks() ? terminal.confirm(question) : otherwise;
    }

    Terminal terminal() {
        return terminal;
    }

    PrintStream err() {
        return err;
    }

    boolean colours() {
        return terminal.shows() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}

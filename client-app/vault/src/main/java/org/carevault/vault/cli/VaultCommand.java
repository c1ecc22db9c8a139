// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.KeyringFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself, with the options that all its subcommands share. */
@Command(
        name = "vault",
        version = "vault 1.0.0",
        description = "Keeps, shares and opens health records; keys never leave this machine.",
        subcommands = {
            JoinCommand.class,
            WhoamiCommand.class,
            InviteCommand.class,
            RemoveCommand.class,
            NameCommand.class,
            RotateCommand.class,
            RegisterCommand.class,
            RecordBuildCommand.class,
            UploadCommand.class,
            ListCommand.class,
            RequestCommand.class,
            RequestsCommand.class,
            GrantCommand.class,
            DeclineCommand.class,
            RevokeCommand.class,
            OpenCommand.class,
            DeleteCommand.class,
            LogCommand.class
        },
        footer = {
            "",
            "The passphrase comes from CAREVAULT_PASSPHRASE, or else from a prompt; so does",
            "an authenticator's code, from CAREVAULT_ONE_TIME_CODE, where your account asks",
            "for one. An app's certificate (https) is checked against the JDK's authorities",
            "and the one, a PEM file, that CAREVAULT_TLS_CA names; on the machine of",
            "'scripts/up --tls-ca' it need not be named.",
            "",
            "Exit codes: 0 done, 1 could not run, 2 usage, 3 integrity failure,",
            "4 access denied.",
            "",
            "Examples:",
            "  vault --keyring asha.age upload report.pdf --title \"Blood count\"",
            "  vault --keyring asha.age grant --to MEDICAL-ID --record RECORD --purpose TREAT",
            "  vault --keyring dr-lin.age open RECORD --purpose TREAT -o report.pdf"
        })
final class VaultCommand implements Runnable {
    private final Talk talk;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--keyring",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Your keyring; it names your organisation's app.")
    private Path keyring;

    @Option(
            names = "--app",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The app's address, where the keyring does not name it (join) or names another.")
    private String app;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "Answer every question with yes.")
    private boolean yes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of this program.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;

    VaultCommand(Talk talk, Clock clock) {
        this.talk = talk;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    Talk talk() {
        return talk;
    }

    Clock clock() {
        return clock;
    }

    boolean json() {
        return json;
    }

    boolean yes() {
        return yes;
    }

    String app() {
        return app;
    }

    Path keyringFile() {
        if (keyring == null) {
            throw VaultException.usage("KEYRING_NEEDED", "The keyring is not named.", "Add --keyring FILE.");
        }
        return keyring;
    }

    Keyring keyring() {
        KeyringFile.check(keyringFile());
        return KeyringFile.read(keyringFile(), talk.passphrase());
    }

    /** Logs in. */
    Desk desk() {
        var opened = keyring();
        if (opened.next() != null) {
            talk.note("A renewal of your keys was cut off; nothing is lost. Run rotate to go on.");
        }
        return desk(opened);
    }

    /** Logs in with a keyring that is open already. */
    Desk desk(Keyring opened) {
        var meter = new ProgressMeter(talk.err(), talk.terminal().shows());
        return Desk.open(opened, app == null ? opened.app() : app, talk::oneTimeCode, meter, clock);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.carevault.auditor.trust.Anchor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where trust comes from: the command line, a file, or the pin that was written when the network was made. */
final class TrustOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup
    private Source source = new Source();

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = "${env:CAREVAULT_HOME:-${sys:user.home}/.carevault}",
            description =
                    "The CareVault home; without --genesis and --trust its auditor/pin.json says which block 0 is right.")
    private Path home;

    /** One of the two, at most. */
    static final class Source {
        @Option(
                names = "--genesis",
                paramLabel = "SHA256",
                description = "The hash of block 0's header, learnt from somebody you trust.")
        private String genesis;

        @Option(
                names = "--trust",
                paramLabel = "FILE",
                description = "Your own file {\"genesis\": \"SHA256\"}, instead of --genesis.")
        private Path trust;
    }

    Path home() {
        return home;
    }

    /** Finds the anchor; none is an answer too. */
    Anchor anchor() {
        try {
            if (source.genesis != null) {
                return Anchor.genesis(source.genesis);
            }
            return source.trust != null
                    ? Anchor.trust(source.trust)
                    : Anchor.pin(home.resolve("auditor").resolve("pin.json"));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--genesis: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CouldNotRun(
                    "TRUST_UNREADABLE: the trusted hash cannot be read: " + e.getMessage(),
                    "give the hash itself with --genesis");
        }
    }
}

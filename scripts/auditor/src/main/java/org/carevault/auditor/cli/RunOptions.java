// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import org.carevault.auditor.check.Verification;
import org.carevault.auditor.crypto.SignatureProvider;
import org.carevault.auditor.trust.Anchor;
import org.carevault.model.rule.RuleBooks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command has in common: trust, output and threads. */
final class RunOptions {
    @Mixin
    private TrustOptions trust;

    @Mixin
    private Output output;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads that check signatures; by default one per core.")
    private int workers = Runtime.getRuntime().availableProcessors();

    private final RuleBooks rules;

    /** Knows the rules of this build's versions. */
    RunOptions() {
        this(RuleBooks.known());
    }

    /** Knows these rules, as a later build does. */
    RunOptions(RuleBooks rules) {
        this.rules = rules;
    }

    TrustOptions trust() {
        return trust;
    }

    Output output() {
        return output;
    }

    /** Settings with the provider that is fastest here, which is told on stderr. */
    Verification.Settings settings(boolean stopWhenWrong) {
        Anchor anchor = trust.anchor();
        SignatureProvider provider = SignatureProvider.fastest();
        output.say("signatures are checked by " + provider.name());
        return new Verification.Settings(anchor, rules, provider, Math.max(1, workers), stopWhenWrong);
    }
}

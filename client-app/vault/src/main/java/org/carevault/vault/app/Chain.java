// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.OrganisationArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.id.MedicalId;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleBook;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.proposal.PreparedTransaction;
import org.carevault.vault.proposal.Proposal;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.proposal.TrustedNetwork;

/** The chain as one member sees it through a relay that is not trusted. */
public final class Chain {
    private static final int ATTEMPTS = 5;

    private final AppClient app;
    private final Signer signer;
    private final Admission admission;
    private final Clock clock;

    public Chain(AppClient app, Signer signer, TrustedNetwork network, Clock clock) {
        this.app = app;
        this.signer = signer;
        this.admission = new Admission(app, network);
        this.clock = clock;
    }

    /** Asks an evaluate-only function; the answer is what two organisations signed, and nothing is written. */
    public String ask(Argument argument) {
        return prepare(propose(argument), Set.of()).response();
    }

    /** Writes what concerns the member's own vault, or nobody's. */
    public Committed submit(Argument argument) {
        return submit(argument, null);
    }

    /**
     * Writes: endorsed, checked, signed, committed, and confirmed by an endorsed answer where there is one; the block's number alone is
     * the app's word. Signs anew only when the former transaction is known dead.
     *
     * @param patient whose record a new version or a tombstone is about; null for one's own
     */
    public Committed submit(Argument argument, MedicalId patient) {
        for (var attempt = 1; ; attempt++) {
            var proposal = propose(argument);
            var prepared = prepare(proposal, writable(proposal, patient));
            var outcome = new Delivery(app, prepared.transaction(), prepared.signed(signer)).run();
            if (outcome.valid()) {
                if (!registersKeys(argument)) {
                    confirm(argument);
                }
                return new Committed(prepared.transaction(), outcome.block(), prepared.response());
            }
            if (!outcome.conflict() || attempt == ATTEMPTS) {
                throw VaultException.cannot(
                        "TRANSACTION_INVALID",
                        "The transaction was not accepted (" + outcome.status() + ").",
                        "Look whether it is still needed, then try again.");
            }
        }
    }

    /** Keys that are registered by the call itself have no session to ask in before: they are confirmed once they are logged in. */
    private static boolean registersKeys(Argument argument) {
        return argument instanceof JoinArgument || argument instanceof RotateKeyArgument;
    }

    /**
     * Returns once endorsed answers show that what a call writes stands on the chain.
     *
     * @throws org.carevault.vault.failure.VaultException {@code COMMIT_NOT_CONFIRMED}, or {@code OUTCOME_UNKNOWN} when nobody answers
     */
    public void confirm(Argument argument) {
        new Confirmation(this, signer.caller()).require(argument);
    }

    private Proposal propose(Argument argument) {
        return new Proposal(
                admission.network().target(), signer, argument.function(), argument.toJson(), Instant.now(clock));
    }

    private PreparedTransaction prepare(Proposal proposal, Set<String> writable) {
        var envelope = app.endorse(proposal.signed(), Set.of());
        if (!trusted(PreparedTransaction.endorsers(envelope))) {
            // An organisation that came to the channel just now and is not registered yet: others are asked.
            envelope = app.endorse(proposal.signed(), admission.network().organisations());
        }
        return PreparedTransaction.check(proposal, envelope, admission.network(), writable);
    }

    private boolean trusted(Collection<String> endorsers) {
        return endorsers.stream().allMatch(msp -> admission.trusts(msp, () -> propose(new OrganisationArgument(msp))));
    }

    private Set<String> writable(Proposal proposal, MedicalId patient) {
        return RuleBook.current()
                .writable(
                        new Invocation(
                                proposal.transaction(),
                                proposal.time(),
                                signer.caller(),
                                proposal.function(),
                                proposal.argument()),
                        patient);
    }
}

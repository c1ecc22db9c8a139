// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.util.Set;
import java.util.function.Supplier;
import org.carevault.model.ErrorCode;
import org.carevault.model.document.Organisation;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.proposal.PreparedTransaction;
import org.carevault.vault.proposal.Proposal;
import org.carevault.vault.proposal.TrustedNetwork;

/**
 * Learns to trust an organisation that joined after block 0: two organisations that are trusted already must endorse the entry with the
 * hash of its roots. Thread-safe.
 */
final class Admission {
    private final AppClient app;
    private TrustedNetwork network;

    Admission(AppClient app, TrustedNetwork network) {
        this.app = app;
        this.network = network;
    }

    synchronized TrustedNetwork network() {
        return network;
    }

    /**
     * Whether the organisation is trusted, now or already; one that the chain has no entry for is not.
     *
     * @param question asks the chain for its entry; used only when the organisation is not trusted yet
     * @throws VaultException when its entry, or what the app tells of it, is not what two trusted organisations vouch for
     */
    synchronized boolean trusts(String msp, Supplier<Proposal> question) {
        try {
            if (!network.organisations().contains(msp)) {
                admit(msp, question);
            }
            return true;
        } catch (IllegalArgumentException e) { // a name that somebody put there: no organisation can have it
            return false;
        } catch (VaultException e) {
            if (ErrorCode.ORGANISATION_NOT_FOUND.name().equals(e.code())) {
                return false;
            }
            throw e;
        }
    }

    private void admit(String msp, Supplier<Proposal> question) {
        var proposal = question.get();
        var envelope = app.endorse(proposal.signed(), network.organisations());
        var answer = PreparedTransaction.check(proposal, envelope, network, Set.of());
        var entry = Organisation.parse(answer.response());
        network = network.with(msp, app.organisation(msp), entry.roots());
    }
}

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
     * Returns when the organisation is trusted.
     *
     * @param question asks the chain for its entry; used only when the organisation is not trusted yet
     * @throws org.carevault.vault.failure.VaultException when it cannot be
     */
    synchronized void require(String msp, Supplier<Proposal> question) {
        if (network.organisations().contains(msp)) {
            return;
        }
        try {
            admit(msp, question);
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        } catch (VaultException e) {
            throw ErrorCode.ORGANISATION_NOT_FOUND.name().equals(e.code()) ? unknown(e) : e;
        }
    }

    private void admit(String msp, Supplier<Proposal> question) {
        var proposal = question.get();
        var envelope = app.endorse(proposal.signed(), network.organisations());
        var answer = PreparedTransaction.check(proposal, envelope, network, Set.of());
        var entry = Organisation.parse(answer.response());
        network = network.with(msp, app.organisation(msp), entry.roots());
    }

    /** A name that somebody put there: no organisation of the chain. */
    private static VaultException unknown(RuntimeException cause) {
        return VaultException.integrity(
                        "ENDORSEMENT_INVALID",
                        "An answer is signed by an unknown organisation.",
                        "Nothing was signed. Tell your organisation: its app or network altered an answer.")
                .because(cause);
    }
}

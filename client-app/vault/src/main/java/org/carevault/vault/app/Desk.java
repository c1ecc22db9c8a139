// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.time.Clock;
import org.carevault.model.id.MedicalId;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.proposal.TrustedNetwork;

/**
 * Everything a logged-in member works with: who he is, the app, the chain behind it and the objects. Made once per command.
 *
 * @param me the member's medical ID
 * @param now the clock that times are claimed by
 */
public record Desk(Keyring keyring, MedicalId me, AppClient app, Chain chain, Objects objects, Meter meter, Clock now) {

    /** As {@link #open(Keyring, String, OneTimeCodes, Meter, Clock)}, for a member without an authenticator. */
    public static Desk open(Keyring keyring, String appAddress, Meter meter, Clock clock) {
        return open(keyring, appAddress, OneTimeCodes.none(), meter, clock);
    }

    /**
     * Fetches block 0, checks it against the keyring's fingerprint, and logs in by whichever of the keyring's keys are registered: after a
     * rotation that was cut off nobody but the chain can say which.
     */
    public static Desk open(Keyring keyring, String appAddress, OneTimeCodes codes, Meter meter, Clock clock) {
        var http = Http.to(appAddress);
        var open = new AppClient(http);
        var network = TrustedNetwork.of(open.genesis(), keyring.network());
        if (!keyring.organisation().equals(Json.text(open.network(), "organisation"))) {
            throw VaultException.cannot(
                    "APP_OF_ANOTHER_ORGANISATION",
                    "This app belongs to another organisation than the keyring.",
                    "Leave --app away, or name your own organisation's app.");
        }
        if (keyring.next() != null) {
            try {
                return open(keyring.rotated(), network, new LogIn(http, codes, meter, clock), meter, clock);
            } catch (VaultException e) {
                if (!"CHALLENGE_UNKNOWN".equals(e.code())) {
                    throw e;
                }
            }
        }
        return open(keyring, network, new LogIn(http, codes, meter, clock), meter, clock);
    }

    private static Desk open(Keyring keyring, TrustedNetwork network, LogIn logIn, Meter meter, Clock clock) {
        var signer = new Signer(keyring.organisation(), keyring.certificate(), keyring.signingKey());
        var session = logIn.as(signer, network.fingerprint());
        var app = new AppClient(session);
        var ticket = new Ticket(signer, network.fingerprint(), clock);
        return new Desk(
                keyring,
                new MedicalId(keyring.medicalId()),
                app,
                new Chain(app, signer, network, clock),
                new Objects(session, keyring.organisation(), ticket),
                meter,
                clock);
    }
}

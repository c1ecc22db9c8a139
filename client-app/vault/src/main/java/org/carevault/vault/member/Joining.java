// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.Role;
import org.carevault.vault.app.AppClient;
import org.carevault.vault.app.Chain;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Http;
import org.carevault.vault.app.Json;
import org.carevault.vault.app.Meter;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.proposal.TrustedNetwork;

/** From an invitation to a member: keys made here, a certificate from the organisation, a registration on the chain. */
public final class Joining {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String address;
    private final AppClient app;
    private final TrustedNetwork network;
    private final Clock clock;

    /** Fetches block 0; {@code fingerprint} is the one in the invitation, or null to take the app's word. */
    public Joining(String address, String fingerprint, Clock clock) {
        this.address = address;
        this.app = new AppClient(Http.to(address));
        var genesis = app.genesis();
        this.network = fingerprint == null ? TrustedNetwork.of(genesis) : TrustedNetwork.of(genesis, fingerprint);
        this.clock = clock;
    }

    /**
     * Joins.
     *
     * @param keep puts the keyring where it is safe; called before the code is spent, so that no crash loses the keys of a member
     */
    public Keyring run(InvitationCode code, Role role, Consumer<Keyring> keep) {
        var keyring = enrol(code, role);
        keep.accept(keyring);
        var signer = new Signer(keyring.organisation(), keyring.certificate(), keyring.signingKey());
        var recipient = new Recipient(keyring.identity().recipient());
        new Chain(app, signer, network, clock).submit(new JoinArgument(code, recipient));
        return keyring;
    }

    /**
     * Logs in as the new member, for what follows, and has two organisations endorse the registration, because the app alone said so far that it stands.
     *
     * @throws VaultException when it does not stand or nobody can say; the keyring may be a member's all the same
     */
    public Desk confirm(Keyring keyring, InvitationCode code) {
        var recipient = new Recipient(keyring.identity().recipient());
        try {
            var desk = Desk.open(keyring, address, Meter.silent(), clock);
            desk.chain().confirm(new JoinArgument(code, recipient));
            return desk;
        } catch (VaultException e) {
            throw "CHALLENGE_UNKNOWN".equals(e.code()) ? notAdmitted(e) : e;
        }
    }

    private static VaultException notAdmitted(VaultException cause) {
        return VaultException.integrity(
                        "COMMIT_NOT_CONFIRMED",
                        "The app says that the registration was committed, but does not let its key in.",
                        "Try whoami and list in a minute; if they fail, ask your organisation whether you are registered.")
                .because(cause);
    }

    private Keyring enrol(InvitationCode code, Role role) {
        var id = MedicalId.of(role, random());
        var keys = NewKeys.certified(id, request -> app.join(code.text(), request));
        return new Keyring(
                id.text(),
                Json.text(app.network(), "organisation"),
                address,
                network.fingerprint(),
                HexFormat.of().formatHex(random()),
                keys.certificate(),
                keys.signingKey(),
                keys.identity());
    }

    private static byte[] random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

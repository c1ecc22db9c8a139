// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.keyring;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.carevault.vault.sealing.AgeIdentity;

/**
 * Who a member is and where: both private keys with the certificate, the organisation and its app, and the fingerprint of the network
 * that everything else is checked against.
 *
 * @param medicalId the member's canonical medical ID
 * @param organisation MSP id
 * @param app address of the organisation's client app
 * @param device random name of the device that the keyring was made on, 32 hex characters; goes into every version written with it
 * @param network hash of block 0's header, hex
 * @param next made for a rotation of which it is not known that it was recorded, so they may be the registered ones already; or null
 * @param former the newest last; until nothing needs them
 */
public record Keyring(
        String medicalId,
        String organisation,
        String app,
        String network,
        String device,
        X509Certificate certificate,
        PrivateKey signingKey,
        AgeIdentity identity,
        MemberKeys next,
        List<FormerKeys> former) {

    public Keyring {
        former = List.copyOf(former);
    }

    /** A keyring whose keys were never rotated. */
    public Keyring(
            String medicalId,
            String organisation,
            String app,
            String network,
            String device,
            X509Certificate certificate,
            PrivateKey signingKey,
            AgeIdentity identity) {
        this(medicalId, organisation, app, network, device, certificate, signingKey, identity, null, List.of());
    }

    /** The keyring once its next keys are the registered ones. */
    public Keyring rotated() {
        if (next == null) {
            return this;
        }
        var all = new ArrayList<>(former);
        all.add(new FormerKeys(certificate, identity));
        return with(next, null, all);
    }

    /** The same member with keys that are about to be registered. */
    public Keyring withNext(MemberKeys keys) {
        return with(new MemberKeys(certificate, signingKey, identity), keys, former);
    }

    /** The same member without keys of before. */
    public Keyring withoutFormer() {
        return with(new MemberKeys(certificate, signingKey, identity), next, List.of());
    }

    /** What may open something that is sealed to the member, the registered identity first. */
    public List<AgeIdentity> identities() {
        var all = new ArrayList<>(List.of(identity));
        if (next != null) {
            all.add(next.identity());
        }
        former.forEach(keys -> all.add(keys.identity()));
        return all;
    }

    private Keyring with(MemberKeys own, MemberKeys following, List<FormerKeys> before) {
        return new Keyring(
                medicalId,
                organisation,
                app,
                network,
                device,
                own.certificate(),
                own.signingKey(),
                own.identity(),
                following,
                before);
    }

    @Override
    public String toString() {
        return "Keyring[redacted]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Meter;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.AgeIdentity;

/** The keys of somebody of the consortium, from the keyring on the disk. */
final class Keys {
    private static final String PASSPHRASE = "CAREVAULT_PASSPHRASE";

    private Keys() {}

    static Keyring of(Consortium consortium, String person) {
        return KeyringFile.read(consortium.keyring(person), passphrase(consortium));
    }

    static String passphrase(Consortium consortium) {
        return consortium.environment().get(PASSPHRASE);
    }

    /** Logged in by whichever keys are registered; its keyring has those as its own. */
    static Desk desk(Consortium consortium, String person) {
        var keyring = of(consortium, person);
        return Desk.open(keyring, keyring.app(), Meter.silent(), Clock.systemUTC());
    }

    /** The present certificate as PEM text. */
    static String certificate(Consortium consortium, String person) {
        var keyring = of(consortium, person);
        return new Signer(keyring.organisation(), keyring.certificate(), keyring.signingKey()).certificate();
    }

    static boolean opens(byte[] sealed, AgeIdentity identity) {
        try {
            return AgeFile.open(sealed, identity.reader()).length > 0;
        } catch (VaultException e) {
            return false;
        }
    }

    /** A shell in which keyrings are opened with another passphrase. */
    static Map<String, String> environment(Consortium consortium, String passphrase) {
        var environment = new HashMap<>(consortium.environment());
        environment.put(PASSPHRASE, passphrase);
        return environment;
    }
}

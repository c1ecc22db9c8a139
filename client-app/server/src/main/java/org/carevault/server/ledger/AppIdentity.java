// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.carevault.model.json.UtcTime;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** As whom the app reads blocks and asks peers; what members sign goes past it untouched. */
record AppIdentity(X509Identity identity, Signer signer) {
    /** Less than the five seconds within which a writer hears that the outcome is unknown; more than a peer's own four. */
    private static final long SUBMIT_MILLIS = 4_500;

    /**
     * Reads an MSP folder.
     *
     * @throws SettingsException when certificate or key cannot be read
     */
    static AppIdentity read(String msp, Path folder) throws SettingsException {
        try (Reader certificate = Files.newBufferedReader(folder.resolve("signcerts/cert.pem"));
                Reader key = Files.newBufferedReader(folder.resolve("keystore/key.pem"))) {
            return new AppIdentity(
                    new X509Identity(msp, Identities.readX509Certificate(certificate)),
                    Signers.newPrivateKeySigner(Identities.readPrivateKey(key)));
        } catch (IOException | CertificateException | InvalidKeyException e) {
            throw new SettingsException("the app's identity in " + folder + " cannot be read", "scripts/up writes it");
        }
    }

    /** A pass to another organisation's app. */
    Pass pass(String fingerprint, String home, Instant now) {
        String time = UtcTime.format(now);
        byte[] text = Pass.text(fingerprint, identity.getMspId(), home, time);
        try {
            String signature = Base64.getEncoder().encodeToString(signer.sign(BlockHash.sha256(text)));
            String certificate = new String(identity.getCredentials(), StandardCharsets.US_ASCII);
            return new Pass(identity.getMspId(), home, time, certificate, signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the app's key does not sign", e);
        }
    }

    Gateway connect(ManagedChannel channel) {
        return Gateway.newInstance()
                .identity(identity)
                .signer(signer)
                .hash(Hash.SHA256)
                .connection(channel)
                .evaluateOptions(options -> options.withDeadlineAfter(3, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(15, TimeUnit.SECONDS))
                .submitOptions(options -> options.withDeadlineAfter(SUBMIT_MILLIS, TimeUnit.MILLISECONDS))
                .connect();
    }
}

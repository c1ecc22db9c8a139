// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.carevault.server.settings.Organisation;
import org.carevault.server.settings.SettingsException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;

/** A Gateway client on one organisation's peer, under the app's own identity. */
final class PeerConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REDIAL = Duration.ofMillis(100);

    private final ManagedChannel channel;
    private final Gateway gateway;

    private PeerConnection(ManagedChannel channel, Gateway gateway) {
        this.channel = channel;
        this.gateway = gateway;
    }

    /**
     * Connects lazily, under the identity of the given MSP folder.
     *
     * @param msp the app's own MSP, whose identity is in the given MSP folder
     */
    static PeerConnection open(Organisation peer, String msp, Path folder) throws SettingsException {
        try (Reader certificate = Files.newBufferedReader(folder.resolve("signcerts/cert.pem"));
                Reader key = Files.newBufferedReader(folder.resolve("keystore/key.pem"))) {
            ManagedChannel channel = Peers.channel(peer);
            Gateway gateway = Gateway.newInstance()
                    .identity(new X509Identity(msp, Identities.readX509Certificate(certificate)))
                    .signer(Signers.newPrivateKeySigner(Identities.readPrivateKey(key)))
                    .hash(Hash.SHA256)
                    .connection(channel)
                    .evaluateOptions(options -> options.withDeadlineAfter(3, TimeUnit.SECONDS))
                    .endorseOptions(options -> options.withDeadlineAfter(15, TimeUnit.SECONDS))
                    .submitOptions(options -> options.withDeadlineAfter(15, TimeUnit.SECONDS))
                    .connect();
            return new PeerConnection(channel, gateway);
        } catch (IOException | CertificateException | InvalidKeyException e) {
            throw new SettingsException("the app's identity in " + folder + " cannot be read", "scripts/up writes it");
        }
    }

    /** The Gateway; a broken connection is first dialled anew, for at most two seconds. */
    Gateway gateway() {
        if (channel.getState(true) == ConnectivityState.TRANSIENT_FAILURE) dial();
        return gateway;
    }

    // gRPC waits longer and longer before it dials again by itself; a peer that is back should be found at once.
    private void dial() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (channel.getState(true) != ConnectivityState.READY && System.nanoTime() < end) {
                channel.resetConnectBackoff();
                Thread.sleep(REDIAL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }
}

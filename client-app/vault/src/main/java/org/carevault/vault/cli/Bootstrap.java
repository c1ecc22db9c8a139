// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.vault.app.AppClient;
import org.carevault.vault.app.Chain;
import org.carevault.vault.app.Committed;
import org.carevault.vault.app.Http;
import org.carevault.vault.proposal.Signer;
import org.carevault.vault.proposal.TrustedNetwork;

/** The first step of a network, which happens once and is no command: its first organisation comes on the chain. */
public final class Bootstrap {
    private Bootstrap() {}

    /**
     * Registers the root organisation and its first solution administrator's invitation.
     *
     * @param app the address of that organisation's app
     * @param fingerprint the network's, hex
     * @param mspFolder a Fabric administrator's MSP folder ({@code signcerts}, {@code keystore})
     */
    public static Committed register(
            String app, String fingerprint, Path mspFolder, RegisterOrganisationArgument organisation) {
        var client = new AppClient(Http.to(app));
        var network = TrustedNetwork.of(client.genesis(), fingerprint);
        return new Chain(client, administrator(mspFolder, organisation.msp()), network, Clock.systemUTC())
                .submit(organisation);
    }

    private static Signer administrator(Path mspFolder, String msp) {
        try (var certificate = Files.newInputStream(mspFolder.resolve("signcerts/cert.pem"))) {
            var pem = Files.readString(mspFolder.resolve("keystore/key.pem"));
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new Signer(
                    msp,
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(certificate),
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an MSP folder of a P-256 identity", e);
        }
    }
}

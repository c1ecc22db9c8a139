// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.document.Roots;
import org.carevault.model.id.Sha256;
import org.carevault.vault.failure.VaultException;

/** The certificates that an organisation's identities chain to, and their name on the chain. */
public final class RootCertificates {
    private RootCertificates() {}

    /**
     * The hash by which the chain names the root certificates in these files.
     *
     * @throws VaultException {@code CERTIFICATE_UNREADABLE} when a file is no PEM certificate
     */
    public static Sha256 hash(List<Path> files) {
        var pems = new ArrayList<ByteString>();
        try {
            for (var file : files) {
                pems.add(ByteString.copyFrom(Files.readAllBytes(file)));
            }
            return hashOf(pems);
        } catch (IOException | CertificateException e) {
            throw VaultException.usage(
                            "CERTIFICATE_UNREADABLE",
                            "A root certificate cannot be read.",
                            "Name PEM files with one certificate each.")
                    .because(e);
        }
    }

    static Sha256 hashOf(List<ByteString> pems) throws CertificateException {
        var der = new ArrayList<byte[]>();
        for (var pem : pems) {
            der.add(certificate(pem).getEncoded());
        }
        return Roots.hash(der);
    }

    static X509Certificate certificate(ByteString pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem.newInput());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;

/** Whether an organisation's authorities, as the channel configuration names them, issued a certificate and did not revoke it. */
final class Issuers {
    private final FabricMSPConfig organisation;

    private Issuers(FabricMSPConfig organisation) {
        this.organisation = organisation;
    }

    /** The authorities in a serialized FabricMSPConfig. */
    static Issuers of(byte[] organisation) throws InvalidProtocolBufferException {
        return new Issuers(FabricMSPConfig.parseFrom(organisation));
    }

    boolean issued(byte[] pem) {
        try {
            X509Certificate certificate = certificate(ByteString.copyFrom(pem));
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(roots(), target);
            parameters.setRevocationEnabled(false); // the configuration's own lists are looked at below
            parameters.addCertStore(CertStore.getInstance(
                    "Collection",
                    new CollectionCertStoreParameters(certificates(organisation.getIntermediateCertsList()))));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return !revoked(certificate);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Set<TrustAnchor> roots() throws CertificateException {
        Set<TrustAnchor> roots = new HashSet<>();
        for (X509Certificate root : certificates(organisation.getRootCertsList())) {
            roots.add(new TrustAnchor(root, null));
        }
        return roots;
    }

    private boolean revoked(X509Certificate certificate) throws GeneralSecurityException {
        for (ByteString list : organisation.getRevocationListList()) {
            var crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(list.newInput());
            if (crl.isRevoked(certificate)) {
                return true;
            }
        }
        return false;
    }

    private static List<X509Certificate> certificates(List<ByteString> pems) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (ByteString pem : pems) {
            certificates.add(certificate(pem));
        }
        return certificates;
    }

    private static X509Certificate certificate(ByteString pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.toByteArray()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.proposal;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;

/** One organisation's certificate authorities as block 0 or the chain names them, and which of their certificates belong to peers. */
final class TrustedOrganisation {
    private final Set<TrustAnchor> roots;
    private final List<X509Certificate> intermediates;
    private final String peerUnit;

    private TrustedOrganisation(Set<TrustAnchor> roots, List<X509Certificate> intermediates, String peerUnit) {
        this.roots = roots;
        this.intermediates = intermediates;
        this.peerUnit = peerUnit;
    }

    static TrustedOrganisation of(FabricMSPConfig config) throws CertificateException {
        var roots = certificates(config.getRootCertsList()).stream()
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toSet());
        var units = config.getFabricNodeOus();
        var peerUnit = units.getEnable() ? units.getPeerOuIdentifier().getOrganizationalUnitIdentifier() : null;
        return new TrustedOrganisation(roots, certificates(config.getIntermediateCertsList()), peerUnit);
    }

    /** The certificate of one of this organisation's peers. */
    X509Certificate peer(ByteString pem) throws GeneralSecurityException {
        var certificate = RootCertificates.certificate(pem);
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var parameters = new PKIXBuilderParameters(roots, target);
        parameters.setRevocationEnabled(false);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(intermediates)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        if (peerUnit != null
                && !Subjects.values(subject(certificate), BCStyle.OU).contains(peerUnit)) {
            throw new CertificateException("not a peer's certificate");
        }
        return certificate;
    }

    private static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static List<X509Certificate> certificates(List<ByteString> pems) throws CertificateException {
        var certificates = new ArrayList<X509Certificate>();
        for (var pem : pems) {
            certificates.add(RootCertificates.certificate(pem));
        }
        return certificates;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.carevault.validation.msp.Identity.NodeRole;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** One organisation's membership service provider, as its configuration in the channel defines it. Thread-safe. */
public final class Msp {
    private final String id;
    private final TrustChain trust;
    private final NodeUnits nodeUnits;
    private final Set<X509Certificate> administrators = new HashSet<>();
    private final List<X509Certificate> roots;
    /** Where there are any, an identity must be in one of them. */
    private final Set<String> knownUnits = new HashSet<>();

    private Msp(FabricMSPConfig configuration) throws InvalidIdentityException {
        id = configuration.getName();
        roots = certificates(configuration.getRootCertsList());
        var intermediates = certificates(configuration.getIntermediateCertsList());
        var revocations = new ArrayList<X509CRL>();
        for (var list : configuration.getRevocationListList())
            revocations.add(Certificates.revocations(list.toByteArray()));
        trust = new TrustChain(roots, intermediates, revocations);
        nodeUnits = new NodeUnits(configuration.getFabricNodeOus());
        administrators.addAll(certificates(configuration.getAdminsList()));
        for (var unit : configuration.getOrganizationalUnitIdentifiersList())
            knownUnits.add(unit.getOrganizationalUnitIdentifier());
    }

    /**
     * Reads an MSP's configuration.
     *
     * @throws InvalidIdentityException when a certificate or revocation list in it cannot be read
     */
    public static Msp of(FabricMSPConfig configuration) throws InvalidIdentityException {
        return new Msp(configuration);
    }

    /** The MSP's id. */
    public String id() {
        return id;
    }

    /** Its root certificates, in the order of the configuration. */
    public List<X509Certificate> roots() {
        return List.copyOf(roots);
    }

    /**
     * Whom the bytes of an {@code msp.SerializedIdentity} mean.
     *
     * @throws InvalidIdentityException when they mean nobody whom this MSP accepts; expiry is not looked at
     */
    public Identity identify(ByteString serialized) throws InvalidIdentityException {
        var parsed = parse(serialized);
        if (!parsed.getMspid().equals(id)) throw new InvalidIdentityException("the identity names another MSP");
        var certificate = Certificates.certificate(parsed.getIdBytes().toByteArray());
        var chain = trust.of(certificate);
        var units = units(certificate);
        if (!knownUnits.isEmpty() && units.stream().noneMatch(knownUnits::contains))
            throw new InvalidIdentityException("none of the identity's units is one of the MSP's");
        var roles = nodeUnits.roles(units, chain.get(1));
        if (administrators.contains(certificate)) {
            roles = roles.isEmpty() ? EnumSet.noneOf(NodeRole.class) : EnumSet.copyOf(roles);
            roles.add(NodeRole.ADMIN);
        }
        return new Identity(
                id,
                certificate,
                Certificates.content(certificate),
                serialized,
                Set.copyOf(units),
                Set.copyOf(roles),
                TrustChain.certifiers(chain));
    }

    /** The message in the bytes of an identity. */
    public static SerializedIdentity parse(ByteString serialized) throws InvalidIdentityException {
        try {
            return SerializedIdentity.parseFrom(serialized);
        } catch (InvalidProtocolBufferException e) {
            throw new InvalidIdentityException("the identity cannot be read", e);
        }
    }

    /** The certificate in an identity, whether or not anybody accepts it. */
    public static X509Certificate certificate(SerializedIdentity identity) throws InvalidIdentityException {
        return Certificates.certificate(identity.getIdBytes().toByteArray());
    }

    private static List<String> units(X509Certificate certificate) {
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var units = new ArrayList<String>();
        for (var rdn : name.getRDNs(BCStyle.OU))
            for (var part : rdn.getTypesAndValues())
                if (part.getType().equals(BCStyle.OU) && part.getValue() instanceof ASN1String unit)
                    units.add(unit.getString());
        return List.copyOf(units);
    }

    private static List<X509Certificate> certificates(List<ByteString> pems) throws InvalidIdentityException {
        var certificates = new ArrayList<X509Certificate>();
        for (var pem : pems) certificates.add(Certificates.certificate(pem.toByteArray()));
        return certificates;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carevault.validation.msp.Identity.NodeRole;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;

/** Which organisational unit stands for which role, and, where it is pinned, below which authority. */
final class NodeUnits {
    private final boolean enabled;
    private final Map<NodeRole, FabricOUIdentifier> units = new EnumMap<>(NodeRole.class);

    NodeUnits(FabricNodeOUs configuration) {
        enabled = configuration.getEnable();
        put(NodeRole.CLIENT, configuration.getClientOuIdentifier());
        put(NodeRole.PEER, configuration.getPeerOuIdentifier());
        put(NodeRole.ADMIN, configuration.getAdminOuIdentifier());
        put(NodeRole.ORDERER, configuration.getOrdererOuIdentifier());
    }

    private void put(NodeRole role, FabricOUIdentifier unit) {
        if (!unit.getOrganizationalUnitIdentifier().isEmpty()) units.put(role, unit);
    }

    /** The one role of an identity; an identity with none or several is invalid where node OUs are on. */
    Set<NodeRole> roles(Set<String> held, List<X509Certificate> chain) throws InvalidIdentityException {
        var roles = EnumSet.noneOf(NodeRole.class);
        if (!enabled) return roles;
        for (var unit : units.entrySet()) if (matches(unit.getValue(), held, chain)) roles.add(unit.getKey());
        if (roles.size() != 1)
            throw new InvalidIdentityException(
                    "the identity must be a client, a peer, an orderer or an admin, and one alone");
        return roles;
    }

    private static boolean matches(FabricOUIdentifier unit, Set<String> held, List<X509Certificate> chain)
            throws InvalidIdentityException {
        if (!held.contains(unit.getOrganizationalUnitIdentifier())) return false;
        return unit.getCertificate().equals(ByteString.EMPTY)
                || chain.subList(1, chain.size())
                        .contains(Certificates.certificate(unit.getCertificate().toByteArray()));
    }
}

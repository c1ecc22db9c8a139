// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

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

    /** The one role of an identity; where node OUs are on, one with none or several, or with one twice, is invalid. */
    Set<NodeRole> roles(List<String> held, X509Certificate issuer) throws InvalidIdentityException {
        var roles = EnumSet.noneOf(NodeRole.class);
        if (!enabled) return roles;
        var count = 0;
        for (var unit : held)
            for (var known : units.entrySet())
                if (known.getValue().getOrganizationalUnitIdentifier().equals(unit)) {
                    checkIssuer(known.getValue(), issuer);
                    roles.add(known.getKey());
                    count++;
                }
        if (count != 1)
            throw new InvalidIdentityException(
                    "the identity must be a client, a peer, an orderer or an admin, and one alone");
        return roles;
    }

    private static void checkIssuer(FabricOUIdentifier unit, X509Certificate issuer) throws InvalidIdentityException {
        var pinned = unit.getCertificate();
        if (!pinned.isEmpty() && !Certificates.certificate(pinned.toByteArray()).equals(issuer))
            throw new InvalidIdentityException("the identity's role is one that another authority gives");
    }
}

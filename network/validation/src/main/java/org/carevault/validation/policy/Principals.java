// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.policy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Predicate;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.msp.InvalidIdentityException;
import org.carevault.validation.msp.Msp;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.OrganizationUnit;

/** Whom a principal of a policy means ({@code msp/mspimpl.go}, satisfiesPrincipal). */
final class Principals {
    private Principals() {}

    /** A principal of a kind that Fabric's X.509 MSP does not know means nobody. */
    static Predicate<Identity> matcher(MSPPrincipal principal) {
        try {
            return switch (principal.getPrincipalClassification()) {
                case ROLE -> role(MSPRole.parseFrom(principal.getPrincipal()));
                case ORGANIZATION_UNIT -> unit(OrganizationUnit.parseFrom(principal.getPrincipal()));
                case IDENTITY -> exactly(principal);
                default -> Principals::nobody;
            };
        } catch (InvalidProtocolBufferException | InvalidIdentityException e) {
            return Principals::nobody;
        }
    }

    private static boolean nobody(Identity anybody) {
        return false;
    }

    private static Predicate<Identity> role(MSPRole role) {
        Predicate<Identity> sameMsp = identity -> identity.mspId().equals(role.getMspIdentifier());
        return switch (role.getRole()) {
            case MEMBER -> sameMsp;
            case ADMIN -> sameMsp.and(Identity::isAdmin);
            case CLIENT -> sameMsp.and(Identity::isClient);
            case PEER -> sameMsp.and(Identity::isPeer);
            case ORDERER -> sameMsp.and(Identity::isOrderer);
            default -> Principals::nobody;
        };
    }

    /** Below certain authorities: a principal that names none means nobody. */
    private static Predicate<Identity> unit(OrganizationUnit unit) {
        return identity -> identity.mspId().equals(unit.getMspIdentifier())
                && identity.certifiers().equals(unit.getCertifiersIdentifier())
                && identity.units().contains(unit.getOrganizationalUnitIdentifier());
    }

    /** The certificate itself, as the consenters of a BFT channel are named. */
    private static Predicate<Identity> exactly(MSPPrincipal principal) throws InvalidIdentityException {
        var wanted = Msp.parse(principal.getPrincipal());
        var certificate = Msp.certificate(wanted);
        return identity -> identity.mspId().equals(wanted.getMspid()) && identity.has(certificate);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import static org.carevault.devledger.genesis.ChannelGroups.value;
import static org.carevault.devledger.genesis.Policies.ADMINS;
import static org.carevault.devledger.genesis.Policies.ENDORSEMENT;
import static org.carevault.devledger.genesis.Policies.READERS;
import static org.carevault.devledger.genesis.Policies.WRITERS;

import java.util.List;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.peer.AnchorPeer;
import org.hyperledger.fabric.protos.peer.AnchorPeers;

/** The Application group: the organisations and which endorsements count; who may do what are Fabric's defaults. */
final class ApplicationGroup {
    /** Policy of the contract: peers of any two organisations. */
    static final String CAREVAULT_ENDORSEMENT = "CareVaultEndorsement";

    private static final int ENDORSERS = 2;

    private ApplicationGroup() {}

    static ConfigGroup of(List<Organisation> organisations) {
        var endorsers = organisations.stream()
                .map(o -> Policies.role(o.mspId(), MSPRoleType.PEER))
                .toList();
        var group = ChannelGroups.group()
                .putPolicies(ENDORSEMENT, Policies.implicit(Rule.MAJORITY, ENDORSEMENT))
                .putPolicies("LifecycleEndorsement", Policies.implicit(Rule.MAJORITY, ENDORSEMENT))
                .putPolicies(CAREVAULT_ENDORSEMENT, Policies.signatures(ENDORSERS, endorsers))
                .putValues("Capabilities", ChannelGroups.capability("V2_5"));
        organisations.forEach(o -> group.putGroups(o.mspId(), organisation(o)));
        return group.build();
    }

    private static ConfigGroup organisation(Organisation organisation) {
        String msp = organisation.mspId();
        var admin = Policies.role(msp, MSPRoleType.ADMIN);
        var peer = Policies.role(msp, MSPRoleType.PEER);
        var client = Policies.role(msp, MSPRoleType.CLIENT);
        var anchor = AnchorPeer.newBuilder()
                .setHost("127.0.0.1")
                .setPort(organisation.ports().peer());
        return ConfigGroup.newBuilder()
                .setModPolicy(ADMINS)
                .putPolicies(READERS, Policies.anyOf(admin, peer, client))
                .putPolicies(WRITERS, Policies.anyOf(admin, client))
                .putPolicies(ADMINS, Policies.anyOf(admin))
                .putPolicies(ENDORSEMENT, Policies.anyOf(peer))
                .putValues(
                        "MSP",
                        value(MspConfiguration.of(msp, organisation.authority().certificate())))
                .putValues("AnchorPeers", value(AnchorPeers.newBuilder().addAnchorPeers(anchor)))
                .build();
    }
}

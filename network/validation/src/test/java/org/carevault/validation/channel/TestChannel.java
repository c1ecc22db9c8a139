// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import static org.carevault.validation.channel.Organisation.value;
import static org.carevault.validation.channel.Policies.implicit;
import static org.carevault.validation.channel.Policies.outOf;
import static org.carevault.validation.channel.Policies.role;
import static org.carevault.validation.channel.Policies.signatures;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.ConfigurationException;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.orderer.ConsensusType;

/** The channel {@code health}: three organisations, four orderers, the policy TwoPeers for chaincodes. */
public final class TestChannel {
    public static final String NAME = "health";
    public static final String TWO_PEERS = "/Channel/Application/TwoPeers";

    private final Organisation city = new Organisation("City");
    private final Organisation lakeside = new Organisation("Lakeside");
    private final Organisation acme = new Organisation("Acme");
    private final Authority ordering = new Authority("OrderersMSP");
    private final List<Member> orderers = List.of(orderer(1), orderer(2), orderer(3), orderer(4));

    private Member orderer(int number) {
        return ordering.member("orderer" + number, "orderer");
    }

    public Organisation city() {
        return city;
    }

    public Organisation lakeside() {
        return lakeside;
    }

    public Organisation acme() {
        return acme;
    }

    /** The four orderers; the first is number 1. */
    public List<Member> orderers() {
        return orderers;
    }

    /** The configuration of block 0. */
    public ChannelConfiguration configuration() {
        try {
            return ChannelConfiguration.of(
                    NAME,
                    ConfigEnvelope.newBuilder()
                            .setConfig(Config.newBuilder().setChannelGroup(group()))
                            .build());
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private ConfigGroup group() {
        return ConfigGroup.newBuilder()
                .setModPolicy("Admins")
                .putGroups("Application", application())
                .putGroups("Orderer", ordererGroup())
                .putPolicies("Admins", implicit(Rule.MAJORITY, "Admins"))
                .build();
    }

    private ConfigGroup application() {
        var peers = List.of(city, lakeside, acme).stream()
                .map(each -> role(each.mspId(), MSPRoleType.PEER))
                .toList();
        return ConfigGroup.newBuilder()
                .setModPolicy("Admins")
                .putGroups("City", city.group())
                .putGroups("Lakeside", lakeside.group())
                .putGroups("Acme", acme.group())
                .putPolicies("Admins", implicit(Rule.MAJORITY, "Admins"))
                .putPolicies("Writers", implicit(Rule.ANY, "Writers"))
                .putPolicies("LifecycleEndorsement", implicit(Rule.MAJORITY, "Endorsement"))
                .putPolicies("TwoPeers", signatures(outOf(2, peers)))
                .build();
    }

    private ConfigGroup ordererGroup() {
        var consenters = new ArrayList<Consenter>();
        for (var orderer : orderers)
            consenters.add(Consenter.newBuilder()
                    .setId(consenters.size() + 1)
                    .setMspId(ordering.mspId())
                    .setIdentity(Member.pem(orderer.certificate(), 64))
                    .build());
        var quorum = outOf(3, orderers.stream().map(Policies::exactly).toList());
        return ConfigGroup.newBuilder()
                .setModPolicy("Admins")
                .putValues(
                        "ConsensusType",
                        value(ConsensusType.newBuilder().setType("BFT").build()))
                .putValues(
                        "Orderers",
                        value(Orderers.newBuilder()
                                .addAllConsenterMapping(consenters)
                                .build()))
                .putPolicies("BlockValidation", signatures(quorum))
                .putPolicies("Admins", implicit(Rule.MAJORITY, "Admins"))
                .putGroups(
                        "Orderers",
                        ConfigGroup.newBuilder()
                                .setModPolicy("Admins")
                                .putValues("MSP", Organisation.msp(ordering))
                                .putPolicies("Admins", signatures(outOf(1, role(ordering.mspId(), MSPRoleType.ADMIN))))
                                .build())
                .build();
    }

    /** A group of an organisation whose MSP has this list of revoked certificates. */
    public static ConfigGroup withRevocations(ConfigGroup group, Organisation organisation, ByteString revocations) {
        var msp = Organisation.msp(organisation.authority(), revocations).toBuilder()
                .setVersion(group.getValuesOrThrow("MSP").getVersion() + 1);
        return group.toBuilder().putValues("MSP", msp.build()).build();
    }
}

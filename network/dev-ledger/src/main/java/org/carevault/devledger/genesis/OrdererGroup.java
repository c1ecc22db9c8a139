// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import static org.carevault.devledger.genesis.ChannelGroups.value;
import static org.carevault.devledger.genesis.Policies.ADMINS;
import static org.carevault.devledger.genesis.Policies.READERS;
import static org.carevault.devledger.genesis.Policies.WRITERS;

import com.google.protobuf.ByteString;
import java.util.List;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ChannelRestrictions;
import org.hyperledger.fabric.protos.orderer.ConsensusType;

/**
 * The Orderer group. Its consensus type says openly that there is no consensus; block signatures are checked like those
 * of four SmartBFT orderers.
 */
final class OrdererGroup {
    static final String CONSENSUS_TYPE = "development";
    private static final int MAX_MESSAGES = 500;
    private static final int MAX_BYTES = 10 << 20;
    private static final int PREFERRED_BYTES = 2 << 20;

    private OrdererGroup() {}

    static ConfigGroup of(List<Organisation> organisations) {
        List<Consenter> consenters =
                organisations.stream().map(OrdererGroup::consenter).toList();
        var group = ChannelGroups.group()
                .putPolicies(
                        "BlockValidation",
                        Policies.signatures(
                                quorum(organisations.size()),
                                organisations.stream()
                                        .map(o -> Policies.identity(o.orderer().serialized()))
                                        .toList()))
                .putValues("ConsensusType", value(ConsensusType.newBuilder().setType(CONSENSUS_TYPE)))
                .putValues("Orderers", value(Orderers.newBuilder().addAllConsenterMapping(consenters)))
                .putValues("BatchSize", value(batchSize()))
                .putValues("BatchTimeout", value(BatchTimeout.newBuilder().setTimeout("5ms")))
                .putValues("ChannelRestrictions", value(ChannelRestrictions.getDefaultInstance()))
                .putValues("Capabilities", ChannelGroups.capability("V2_0"));
        organisations.forEach(o -> group.putGroups(o.member().ordererMspId(), organisation(o)));
        return group.build();
    }

    /** Of n orderers of which f = (n - 1) / 3 may lie, as many as prove that an honest majority signed. */
    static int quorum(int orderers) {
        int faulty = (orderers - 1) / 3;
        return (orderers + faulty + 2) / 2;
    }

    private static BatchSize.Builder batchSize() {
        return BatchSize.newBuilder()
                .setMaxMessageCount(MAX_MESSAGES)
                .setAbsoluteMaxBytes(MAX_BYTES)
                .setPreferredMaxBytes(PREFERRED_BYTES);
    }

    private static Consenter consenter(Organisation organisation) {
        return Consenter.newBuilder()
                .setId(organisation.consenterId())
                .setHost("127.0.0.1")
                .setPort(organisation.ports().orderer())
                .setMspId(organisation.member().ordererMspId())
                .setIdentity(ByteString.copyFromUtf8(organisation.orderer().certificatePem()))
                .build();
    }

    private static ConfigGroup organisation(Organisation organisation) {
        String msp = organisation.member().ordererMspId();
        String address = "127.0.0.1:" + organisation.ports().orderer();
        return ConfigGroup.newBuilder()
                .setModPolicy(ADMINS)
                .putPolicies(READERS, Policies.anyOf(Policies.role(msp, MSPRoleType.MEMBER)))
                .putPolicies(WRITERS, Policies.anyOf(Policies.role(msp, MSPRoleType.MEMBER)))
                .putPolicies(ADMINS, Policies.anyOf(Policies.role(msp, MSPRoleType.ADMIN)))
                .putValues(
                        "MSP",
                        value(MspConfiguration.of(
                                msp, organisation.ordererAuthority().certificate())))
                .putValues("Endpoints", value(OrdererAddresses.newBuilder().addAddresses(address)))
                .build();
    }
}

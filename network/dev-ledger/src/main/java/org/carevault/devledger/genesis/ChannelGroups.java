// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import static org.carevault.devledger.genesis.Policies.ADMINS;
import static org.carevault.devledger.genesis.Policies.READERS;
import static org.carevault.devledger.genesis.Policies.WRITERS;

import com.google.protobuf.Message;
import java.util.List;
import org.carevault.devledger.pki.Organisation;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.Capability;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;

/** The configuration tree of the channel; its parts are changed by the administrators of their own group. */
final class ChannelGroups {
    private static final String CAPABILITY = "V3_0";

    private ChannelGroups() {}

    /** The root group with the Orderer and Application groups below it. */
    static ConfigGroup channel(List<Organisation> organisations) {
        return group().putGroups("Orderer", OrdererGroup.of(organisations))
                .putGroups("Application", ApplicationGroup.of(organisations))
                .putValues(
                        "HashingAlgorithm", value(HashingAlgorithm.newBuilder().setName("SHA256")))
                .putValues(
                        "BlockDataHashingStructure",
                        value(BlockDataHashingStructure.newBuilder().setWidth(-1)))
                .putValues("Capabilities", capability(CAPABILITY))
                .build();
    }

    /** A group with the usual policies over the groups below it. */
    static ConfigGroup.Builder group() {
        return ConfigGroup.newBuilder()
                .setModPolicy(ADMINS)
                .putPolicies(READERS, Policies.implicit(Rule.ANY, READERS))
                .putPolicies(WRITERS, Policies.implicit(Rule.ANY, WRITERS))
                .putPolicies(ADMINS, Policies.implicit(Rule.MAJORITY, ADMINS));
    }

    static ConfigValue value(Message.Builder message) {
        return value(message.build());
    }

    static ConfigValue value(Message message) {
        return ConfigValue.newBuilder()
                .setModPolicy(ADMINS)
                .setValue(message.toByteString())
                .build();
    }

    static ConfigValue capability(String name) {
        return value(Capabilities.newBuilder().putCapabilities(name, Capability.getDefaultInstance()));
    }
}

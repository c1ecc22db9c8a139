// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import static org.carevault.validation.channel.Policies.outOf;
import static org.carevault.validation.channel.Policies.role;
import static org.carevault.validation.channel.Policies.signatures;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** One organisation of the channel with the members that tests need. */
public final class Organisation {
    private final Authority authority;
    private final Member peer;
    private final Member admin;
    private final Member client;

    Organisation(String name) {
        authority = new Authority(name + "MSP");
        peer = authority.member("peer", "peer");
        admin = authority.member("admin", "admin");
        client = authority.member("client", "client");
    }

    public Authority authority() {
        return authority;
    }

    public String mspId() {
        return authority.mspId();
    }

    public Member peer() {
        return peer;
    }

    public Member admin() {
        return admin;
    }

    public Member client() {
        return client;
    }

    /** The organisation's group of the configuration. */
    ConfigGroup group() {
        return ConfigGroup.newBuilder()
                .setModPolicy("Admins")
                .putValues("MSP", msp(authority))
                .putPolicies("Readers", signatures(outOf(1, role(mspId(), MSPRoleType.MEMBER))))
                .putPolicies("Writers", signatures(outOf(1, role(mspId(), MSPRoleType.MEMBER))))
                .putPolicies("Admins", signatures(outOf(1, role(mspId(), MSPRoleType.ADMIN))))
                .putPolicies("Endorsement", signatures(outOf(1, role(mspId(), MSPRoleType.PEER))))
                .build();
    }

    /** An MSP's configuration, with lists of revoked certificates. */
    static ConfigValue msp(Authority authority, ByteString... revocations) {
        var units = FabricNodeOUs.newBuilder()
                .setEnable(true)
                .setClientOuIdentifier(unit("client"))
                .setPeerOuIdentifier(unit("peer"))
                .setAdminOuIdentifier(unit("admin"))
                .setOrdererOuIdentifier(unit("orderer"));
        var msp = FabricMSPConfig.newBuilder()
                .setName(authority.mspId())
                .addRootCerts(authority.root())
                .setFabricNodeOus(units);
        for (var list : revocations) msp.addRevocationList(list);
        return value(
                MSPConfig.newBuilder().setConfig(msp.build().toByteString()).build());
    }

    private static FabricOUIdentifier unit(String name) {
        return FabricOUIdentifier.newBuilder()
                .setOrganizationalUnitIdentifier(name)
                .build();
    }

    static ConfigValue value(Message message) {
        return ConfigValue.newBuilder()
                .setModPolicy("Admins")
                .setValue(message.toByteString())
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Policies of a channel configuration, each changed by the administrators of its own group. */
final class Policies {
    static final String ADMINS = "Admins";
    static final String READERS = "Readers";
    static final String WRITERS = "Writers";
    static final String ENDORSEMENT = "Endorsement";

    private Policies() {}

    /** A rule over the policies of that name in the groups below. */
    static ConfigPolicy implicit(ImplicitMetaPolicy.Rule rule, String subPolicy) {
        var meta = ImplicitMetaPolicy.newBuilder().setRule(rule).setSubPolicy(subPolicy);
        return policy(Policy.PolicyType.IMPLICIT_META, meta.build().toByteString());
    }

    /** Any one of these principals. */
    static ConfigPolicy anyOf(MSPPrincipal... principals) {
        return signatures(1, List.of(principals));
    }

    /** At least {@code count} different ones of these principals. */
    static ConfigPolicy signatures(int count, List<MSPPrincipal> principals) {
        var rules = new ArrayList<SignaturePolicy>();
        for (int i = 0; i < principals.size(); i++) {
            rules.add(SignaturePolicy.newBuilder().setSignedBy(i).build());
        }
        var nOutOf = SignaturePolicy.NOutOf.newBuilder().setN(count).addAllRules(rules);
        var envelope = SignaturePolicyEnvelope.newBuilder()
                .setRule(SignaturePolicy.newBuilder().setNOutOf(nOutOf))
                .addAllIdentities(principals);
        return policy(Policy.PolicyType.SIGNATURE, envelope.build().toByteString());
    }

    /** The members of an MSP that have this role. */
    static MSPPrincipal role(String mspId, MSPRole.MSPRoleType role) {
        var value = MSPRole.newBuilder().setMspIdentifier(mspId).setRole(role).build();
        return principal(MSPPrincipal.Classification.ROLE, value.toByteString());
    }

    /** Exactly this identity. */
    static MSPPrincipal identity(ByteString serialized) {
        return principal(MSPPrincipal.Classification.IDENTITY, serialized);
    }

    private static MSPPrincipal principal(MSPPrincipal.Classification classification, ByteString value) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(classification)
                .setPrincipal(value)
                .build();
    }

    private static ConfigPolicy policy(Policy.PolicyType type, ByteString value) {
        return ConfigPolicy.newBuilder()
                .setModPolicy(ADMINS)
                .setPolicy(Policy.newBuilder().setType(type.getNumber()).setValue(value))
                .build();
    }
}

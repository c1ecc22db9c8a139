// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPPrincipal.Classification;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.OrganizationUnit;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Policies in the form of a configuration. */
public final class Policies {
    private Policies() {}

    /** Members of an MSP in a role. */
    public static MSPPrincipal role(String mspId, MSPRole.MSPRoleType role) {
        return principal(
                Classification.ROLE,
                MSPRole.newBuilder()
                        .setMspIdentifier(mspId)
                        .setRole(role)
                        .build()
                        .toByteString());
    }

    /** Members of an MSP in an organisational unit below these authorities. */
    public static MSPPrincipal unit(String mspId, String unit, ByteString certifiers) {
        var message = OrganizationUnit.newBuilder()
                .setMspIdentifier(mspId)
                .setOrganizationalUnitIdentifier(unit)
                .setCertifiersIdentifier(certifiers)
                .build();
        return principal(Classification.ORGANIZATION_UNIT, message.toByteString());
    }

    /** One certificate. */
    public static MSPPrincipal exactly(Member member) {
        return principal(Classification.IDENTITY, member.serialized());
    }

    private static MSPPrincipal principal(Classification classification, ByteString value) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(classification)
                .setPrincipal(value)
                .build();
    }

    /** At least {@code n} different signers, each for one of the principals. */
    public static SignaturePolicyEnvelope outOf(int n, MSPPrincipal... principals) {
        return outOf(n, List.of(principals));
    }

    static SignaturePolicyEnvelope outOf(int n, List<MSPPrincipal> principals) {
        var rules = new ArrayList<SignaturePolicy>();
        for (var i = 0; i < principals.size(); i++)
            rules.add(SignaturePolicy.newBuilder().setSignedBy(i).build());
        return SignaturePolicyEnvelope.newBuilder()
                .setRule(SignaturePolicy.newBuilder()
                        .setNOutOf(SignaturePolicy.NOutOf.newBuilder().setN(n).addAllRules(rules)))
                .addAllIdentities(principals)
                .build();
    }

    static ConfigPolicy signatures(SignaturePolicyEnvelope envelope) {
        return policy(Policy.PolicyType.SIGNATURE, envelope);
    }

    static ConfigPolicy implicit(ImplicitMetaPolicy.Rule rule, String below) {
        return policy(
                Policy.PolicyType.IMPLICIT_META,
                ImplicitMetaPolicy.newBuilder()
                        .setRule(rule)
                        .setSubPolicy(below)
                        .build());
    }

    private static ConfigPolicy policy(Policy.PolicyType type, Message value) {
        return ConfigPolicy.newBuilder()
                .setModPolicy("Admins")
                .setPolicy(Policy.newBuilder().setType(type.getNumber()).setValue(value.toByteString()))
                .build();
    }
}

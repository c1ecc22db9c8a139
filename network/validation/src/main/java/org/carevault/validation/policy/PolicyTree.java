// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.policy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.Map;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** The policies of one configuration group and of the groups below it ({@code common/policies}). Immutable. */
public final class PolicyTree {
    private final Map<String, PolicyTree> children = new HashMap<>();
    private final Map<String, Policy> policies = new HashMap<>();

    /** The policies of a group, whole. */
    public PolicyTree(ConfigGroup group) {
        group.getGroupsMap().forEach((name, child) -> children.put(name, new PolicyTree(child)));
        group.getPoliciesMap().forEach((name, policy) -> policies.put(name, read(policy.getPolicy())));
    }

    /**
     * A policy by its path.
     *
     * @param path relative to this group, for example {@code Application/Writers}
     * @return {@link Policy#REJECT} where there is none
     */
    public Policy policy(String path) {
        var slash = path.indexOf('/');
        if (slash < 0) return policies.getOrDefault(path, Policy.REJECT);
        var child = children.get(path.substring(0, slash));
        return child == null ? Policy.REJECT : child.policy(path.substring(slash + 1));
    }

    /** Whether there is a policy at that path. */
    public boolean has(String path) {
        return policy(path) != Policy.REJECT;
    }

    private Policy read(org.hyperledger.fabric.protos.common.Policy policy) {
        try {
            return switch (policy.getType()) {
                case org.hyperledger.fabric.protos.common.Policy.PolicyType.SIGNATURE_VALUE ->
                    SignaturePolicies.of(SignaturePolicyEnvelope.parseFrom(policy.getValue()));
                case org.hyperledger.fabric.protos.common.Policy.PolicyType.IMPLICIT_META_VALUE ->
                    implicit(ImplicitMetaPolicy.parseFrom(policy.getValue()));
                default -> Policy.REJECT;
            };
        } catch (InvalidProtocolBufferException e) {
            return Policy.REJECT;
        }
    }

    /** Any, all or most of the groups right below, each by its own policy of that name. */
    private Policy implicit(ImplicitMetaPolicy meta) {
        var below = children.values().stream()
                .map(child -> child.policy(meta.getSubPolicy()))
                .toList();
        var needed = below.isEmpty()
                ? 0
                : switch (meta.getRule()) {
                    case ANY -> 1;
                    case ALL -> below.size();
                    case MAJORITY -> below.size() / 2 + 1;
                    default -> Integer.MAX_VALUE;
                };
        return signers ->
                below.stream().filter(policy -> policy.accepts(signers)).count() >= needed;
    }
}

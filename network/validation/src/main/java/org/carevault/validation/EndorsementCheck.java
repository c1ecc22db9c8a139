// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.policy.Policy;
import org.carevault.validation.policy.SignaturePolicies;
import org.carevault.validation.state.VersionedValue;
import org.carevault.validation.state.WorldState;
import org.carevault.validation.transaction.EndorsedAction;
import org.carevault.validation.transaction.Flaw;
import org.carevault.validation.transaction.NamespaceSet;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Whether enough of the right organisations endorsed: the chaincode's policy, a collection's or a key's own
 * ({@code txvalidator/v20/plugindispatcher}, {@code common/validation/statebased}). One for each block; not thread-safe.
 */
final class EndorsementCheck {
    private static final String VALIDATION_PARAMETER = "VALIDATION_PARAMETER";

    private final WorldState state;
    private final LifecycleDefinitions definitions;

    /** By chaincode; the state and with it every definition stays the same for a whole block. */
    private final Map<String, Optional<Policy>> policies = new HashMap<>();

    /** Keys whose own policy an earlier valid transaction of the block has changed; nobody may write them in it. */
    private final Set<Key> changed = new HashSet<>();

    private record Key(String namespace, String collection, ByteString key) {}

    EndorsementCheck(WorldState state, ChannelConfiguration configuration) {
        this.state = state;
        this.definitions = new LifecycleDefinitions(state, configuration);
    }

    /** The first thing that is wrong, or null. */
    Flaw flaw(EndorsedAction action, List<Identity> endorsers) {
        var sets = action.readWriteSet().orElseThrow();
        var written = new TreeSet<String>();
        written.add(action.chaincode().orElseThrow().getChaincodeId().getName());
        sets.stream().filter(NamespaceSet::writes).map(NamespaceSet::name).forEach(written::add);
        for (var namespace : written) {
            var policy = policies.computeIfAbsent(namespace, name -> Optional.ofNullable(definitions.policy(name)))
                    .orElse(null);
            if (policy == null)
                return new Flaw(TxValidationCode.INVALID_CHAINCODE, "a chaincode that it calls is not defined");
            if (!isEndorsed(namespace, sets, policy, endorsers))
                return new Flaw(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, "the endorsements do not meet the policy");
        }
        return null;
    }

    /** Remembers the policies that a valid transaction changes. */
    void applied(List<NamespaceSet> sets) {
        for (var set : sets) {
            for (var write : set.keys().getMetadataWritesList())
                changed.add(new Key(set.name(), "", ByteString.copyFromUtf8(write.getKey())));
            for (var collection : set.collections())
                for (var write : collection.hashed().getMetadataWritesList())
                    changed.add(new Key(set.name(), collection.name(), write.getKeyHash()));
        }
    }

    private boolean isEndorsed(String namespace, List<NamespaceSet> sets, Policy policy, List<Identity> endorsers) {
        var keys = new TreeSet<Key>(java.util.Comparator.comparing(Key::collection)
                .thenComparing(Key::key, ByteString.unsignedLexicographicalComparator()));
        sets.stream().filter(set -> set.name().equals(namespace)).forEach(set -> addWritten(set, keys));
        if (keys.isEmpty()) return policy.accepts(endorsers);
        for (var key : keys) if (!isEndorsed(key, policy, endorsers)) return false;
        return true;
    }

    private static void addWritten(NamespaceSet set, Set<Key> keys) {
        set.keys().getWritesList().forEach(write -> keys.add(key(set, write.getKey())));
        set.keys().getMetadataWritesList().forEach(write -> keys.add(key(set, write.getKey())));
        for (var collection : set.collections()) {
            var hashed = collection.hashed();
            hashed.getHashedWritesList().forEach(write -> keys.add(key(set, collection.name(), write.getKeyHash())));
            hashed.getMetadataWritesList().forEach(write -> keys.add(key(set, collection.name(), write.getKeyHash())));
        }
    }

    private static Key key(NamespaceSet set, String key) {
        return key(set, "", ByteString.copyFromUtf8(key));
    }

    private static Key key(NamespaceSet set, String collection, ByteString key) {
        return new Key(set.name(), collection, key);
    }

    private boolean isEndorsed(Key key, Policy policy, List<Identity> endorsers) {
        if (changed.contains(key)) return false;
        var own = ownPolicy(key);
        if (own != null) return own.accepts(endorsers);
        var collection = key.collection().isEmpty() ? null : definitions.policy(key.namespace(), key.collection());
        return (collection == null ? policy : collection).accepts(endorsers);
    }

    private Policy ownPolicy(Key key) {
        VersionedValue held = key.collection().isEmpty()
                ? state.get(key.namespace(), key.key().toStringUtf8())
                : state.getHashed(key.namespace(), key.collection(), key.key());
        if (held == null || held.metadata().isEmpty()) return null;
        try {
            var parameter = ByteString.EMPTY;
            for (var entry : KVMetadataWrite.parseFrom(held.metadata()).getEntriesList())
                if (entry.getName().equals(VALIDATION_PARAMETER)) parameter = entry.getValue();
            return parameter.isEmpty() ? null : SignaturePolicies.of(SignaturePolicyEnvelope.parseFrom(parameter));
        } catch (InvalidProtocolBufferException e) {
            return Policy.REJECT;
        }
    }
}

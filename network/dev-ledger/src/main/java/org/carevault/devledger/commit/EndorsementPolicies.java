// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.carevault.devledger.simulation.CommittedState;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.policy.Policy;
import org.carevault.validation.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;

/**
 * Which policies a transaction has to satisfy, as far as an endorser can tell: the chaincodes' that it touches and the
 * keys' own that it writes. Commit decides.
 */
final class EndorsementPolicies {
    private static final String KEY_POLICY = MetaDataKeys.VALIDATION_PARAMETER.name();

    private final ChannelConfiguration configuration;
    private final CommittedState state;

    EndorsementPolicies(ChannelConfiguration configuration, CommittedState state) {
        this.configuration = configuration;
        this.state = state;
    }

    /**
     * Every policy that must be satisfied.
     *
     * @param chaincode the one that was called; it counts even if it touched nothing
     */
    Policy of(TxReadWriteSet touched, String chaincode) {
        List<Policy> policies = new ArrayList<>();
        try {
            for (NsReadWriteSet namespace : touched.getNsRwsetList()) {
                // Every transaction reads its definitions there.
                if (!namespace.getNamespace().equals(ChaincodeDefinitions.NAMESPACE)) {
                    policies.addAll(of(namespace.getNamespace(), KVRWSet.parseFrom(namespace.getRwset())));
                }
            }
            if (policies.isEmpty()) {
                policies.add(of(chaincode));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("an endorser wrote this read-write set", e);
        }
        return signers -> policies.stream().allMatch(policy -> policy.accepts(signers));
    }

    /** A chaincode's policy is left out only when every key written has a policy of its own. */
    private List<Policy> of(String namespace, KVRWSet set) throws InvalidProtocolBufferException {
        var keys = new TreeSet<String>();
        set.getWritesList().stream().map(KVWrite::getKey).forEach(keys::add);
        set.getMetadataWritesList().stream().map(KVMetadataWrite::getKey).forEach(keys::add);
        List<Policy> policies = new ArrayList<>();
        boolean ofItsOwn = !keys.isEmpty();
        for (String key : keys) {
            Optional<ByteString> own = keyPolicy(namespace, key);
            if (own.isPresent()) {
                policies.add(SignaturePolicies.of(SignaturePolicyEnvelope.parseFrom(own.get())));
            }
            ofItsOwn &= own.isPresent();
        }
        if (!ofItsOwn) {
            policies.add(of(namespace));
        }
        return policies;
    }

    private Optional<ByteString> keyPolicy(String namespace, String key) {
        return state.get(namespace, key).map(entry -> entry.metadata().get(KEY_POLICY));
    }

    private Policy of(String chaincode) throws InvalidProtocolBufferException {
        var definition = ChaincodeDefinitions.in(state).find(chaincode);
        return definition.isPresent() ? configuration.policy(definition.get().policy()) : Policy.REJECT;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Collection;
import java.util.List;
import org.carevault.validation.msp.Identity;
import org.carevault.validation.policy.Policy;
import org.carevault.validation.state.WorldState;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;

/** Which policy must endorse what, read from where Fabric keeps it: the state of {@code _lifecycle}. */
final class LifecycleDefinitions {
    static final String NAMESPACE = "_lifecycle";

    private static final String IMPLICIT = "_implicit_org_";

    private final WorldState state;
    private final ChannelConfiguration configuration;

    LifecycleDefinitions(WorldState state, ChannelConfiguration configuration) {
        this.state = state;
        this.configuration = configuration;
    }

    /** The policy of a chaincode; null where none is defined, and such a transaction is INVALID_CHAINCODE. */
    Policy policy(String chaincode) {
        if (chaincode.equals(NAMESPACE)) return lifecycle();
        if (!isDefined(chaincode)) return null;
        try {
            var info = ChaincodeValidationInfo.parseFrom(field(chaincode, "ValidationInfo"));
            if (info.getValidationPlugin().isEmpty()
                    || info.getValidationParameter().isEmpty()) return null;
            return configuration.policy(ApplicationPolicy.parseFrom(info.getValidationParameter()));
        } catch (InvalidProtocolBufferException e) {
            return null;
        }
    }

    /** The policy of a private collection; null where it is one without a policy of its own and the chaincode's counts. */
    Policy policy(String chaincode, String collection) {
        if (collection.startsWith(IMPLICIT)) return implicit(collection.substring(IMPLICIT.length()));
        try {
            var collections = CollectionConfigPackage.parseFrom(field(chaincode, "Collections"));
            for (var each : collections.getConfigList()) {
                var config = each.getStaticCollectionConfig();
                if (config.getName().equals(collection))
                    return config.hasEndorsementPolicy() ? configuration.policy(config.getEndorsementPolicy()) : null;
            }
            return Policy.REJECT;
        } catch (InvalidProtocolBufferException e) {
            return Policy.REJECT;
        }
    }

    /** The collection that every organisation has of itself is endorsed by that organisation. */
    private Policy implicit(String mspId) {
        for (var organisation : configuration.applicationOrganisations().entrySet())
            if (organisation.getValue().equals(mspId))
                return orElse("/Channel/Application/" + organisation.getKey() + "/Endorsement", 1, List.of(mspId));
        return Policy.REJECT;
    }

    private Policy lifecycle() {
        var organisations = configuration.applicationOrganisations().values();
        return orElse("/Channel/Application/LifecycleEndorsement", organisations.size() / 2 + 1, organisations);
    }

    /** The policy at the path; an old channel may lack it, and then that many organisations each need a member. */
    private Policy orElse(String path, int organisations, Collection<String> mspIds) {
        if (configuration.hasPolicy(path)) return configuration.policy(path);
        return signers -> signers.stream()
                        .map(Identity::mspId)
                        .filter(mspIds::contains)
                        .distinct()
                        .count()
                >= organisations;
    }

    private boolean isDefined(String chaincode) {
        try {
            var metadata = state.get(NAMESPACE, "namespaces/metadata/" + chaincode);
            return metadata != null
                    && StateMetadata.parseFrom(metadata.value()).getDatatype().equals("ChaincodeDefinition");
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private ByteString field(String chaincode, String name) throws InvalidProtocolBufferException {
        var value = state.get(NAMESPACE, "namespaces/fields/" + chaincode + "/" + name);
        return value == null
                ? ByteString.EMPTY
                : StateData.parseFrom(value.value()).getBytes();
    }
}

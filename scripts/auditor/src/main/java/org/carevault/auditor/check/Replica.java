// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.HashSet;
import java.util.Set;
import org.carevault.validation.BlockValidator;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.CommittedVersion;
import org.carevault.validation.ConfigurationException;
import org.carevault.validation.TransactionVerdict;
import org.carevault.validation.msp.SignatureVerifier;

/** A peer's memory: world state, transaction index and the configuration in force. Used by one thread. */
final class Replica {
    private final ReplicaState state;
    private final Set<String> transactions;
    private final BlockValidator validator;
    private ChannelConfiguration configuration;
    private long lastConfiguration;
    private byte[] commitHash;

    private Replica(
            ReplicaState state,
            Set<String> transactions,
            SignatureVerifier verifier,
            ChannelConfiguration configuration,
            byte[] commitHash) {
        this.state = state;
        this.transactions = transactions;
        this.validator = new BlockValidator(state, transactions::contains, verifier);
        this.configuration = configuration;
        this.commitHash = commitHash.clone();
    }

    /** An empty one under block 0's configuration. */
    static Replica begin(ChannelConfiguration genesis, SignatureVerifier verifier) {
        return new Replica(new ReplicaState(), new HashSet<>(), verifier, genesis, new byte[0]);
    }

    /** One as it was at the end of an earlier run. */
    static Replica resume(
            ReplicaState state,
            Set<String> transactions,
            SignatureVerifier verifier,
            ChannelConfiguration configuration,
            long lastConfiguration,
            byte[] commitHash) {
        Replica replica = new Replica(state, transactions, verifier, configuration, commitHash);
        replica.lastConfiguration = lastConfiguration;
        return replica;
    }

    /**
     * Validates the next block without taking it.
     *
     * @throws ConfigurationException when it changes the configuration in a way that the one in force does not allow
     */
    BlockVerdict validate(Prepared prepared) throws ConfigurationException {
        return validator.validate(prepared.raw().number(), prepared.transactions(), configuration, commitHash);
    }

    /** Takes the block that was validated last. */
    void commit(long number, BlockVerdict verdict) {
        state.apply(verdict.updates());
        for (TransactionVerdict transaction : verdict.transactions()) {
            transactions.add(transaction.transaction().id());
        }
        commitHash = verdict.commitHash();
        verdict.newConfiguration().ifPresent(changed -> {
            configuration = changed;
            lastConfiguration = number;
        });
    }

    ChannelConfiguration configuration() {
        return configuration;
    }

    /** The number of the block that brought the configuration in force. */
    long lastConfiguration() {
        return lastConfiguration;
    }

    /** That of the last block taken; empty before block 1. */
    byte[] commitHash() {
        return commitHash.clone();
    }

    /** The contract's version that the organisations have committed; {@code none} before the first one. */
    String version() {
        return CommittedVersion.of(state, Lawfulness.CHAINCODE).orElse("none");
    }

    ReplicaState state() {
        return state;
    }

    Set<String> transactions() {
        return transactions;
    }
}

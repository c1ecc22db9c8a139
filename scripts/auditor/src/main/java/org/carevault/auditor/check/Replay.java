// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.Arrays;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.wire.WireBlock;
import org.carevault.validation.BlockVerdict;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.ConfigurationException;
import org.carevault.validation.msp.SignatureVerifier;

/** Replays sound blocks: its own flags and commit hash against the stored ones, then each transaction. */
final class Replay {
    private final Run run;
    private final SignatureVerifier verifier;
    private final Preparation preparation;
    private final TransactionCheck transactions;
    private Replica replica;
    private boolean stopped;

    Replay(Run run, SignatureVerifier verifier, Preparation preparation, TransactionCheck transactions) {
        this.run = run;
        this.verifier = verifier;
        this.preparation = preparation;
        this.transactions = transactions;
    }

    /** Goes on from where an earlier run was. */
    void resume(Replica earlier) {
        replica = earlier;
        preparation.expect(earlier.configuration());
    }

    /** The state is not known from this block on. */
    void stop(long block) {
        if (!stopped) {
            run.add(Finding.at(block, Reason.NOT_REPLAYED, null));
        }
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Null when not even block 0 could be read. */
    Replica replica() {
        return replica;
    }

    /** The block with its signatures checked under the configuration in force, as far as one is known. */
    Prepared underConfiguration(Prepared prepared) {
        if (replica == null && prepared.raw().number() == 0) {
            begin(prepared.wire());
        }
        return replica == null ? prepared : preparation.under(replica.configuration(), prepared);
    }

    private void begin(WireBlock genesis) {
        try {
            ChannelConfiguration configuration = ChannelConfiguration.of(genesis.block());
            replica = Replica.begin(configuration, verifier);
            preparation.expect(configuration);
        } catch (ConfigurationException e) {
            run.add(Finding.at(0, Reason.UNREADABLE_BLOCK, "it holds no channel configuration"));
        }
    }

    /** Replays a block that is beyond doubt. */
    void block(Prepared prepared) {
        if (stopped || replica == null) {
            stop(prepared.raw().number());
            return;
        }
        try {
            replay(prepared, replica.validate(prepared));
        } catch (ConfigurationException e) {
            run.add(Finding.at(prepared.raw().number(), Reason.CONFIGURATION_NOT_ALLOWED, e.getMessage()));
            stop(prepared.raw().number() + 1);
        }
    }

    private void replay(Prepared prepared, BlockVerdict verdict) {
        WireBlock wire = prepared.wire();
        transactions.check(prepared, verdict, replica);
        replica.commit(wire.number(), verdict);
        preparation.expect(replica.configuration());
        boolean sameFlags = Arrays.equals(verdict.flags(), wire.metadata().flags());
        if (sameFlags && !Arrays.equals(verdict.commitHash(), wire.metadata().commitHash())) {
            run.add(Finding.at(wire.number(), Reason.COMMIT_HASH, null));
        }
        if (wire.metadata().lastConfiguration() != replica.lastConfiguration()) {
            run.add(Finding.at(wire.number(), Reason.BLOCK_METADATA, "it names another last configuration"));
        }
        run.tally().block(prepared.signatures());
    }
}

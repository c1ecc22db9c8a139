// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carevault.validation.msp.SignatureVerifier;
import org.carevault.validation.state.BlockState;
import org.carevault.validation.state.CommitHash;
import org.carevault.validation.state.Version;
import org.carevault.validation.state.WorldState;
import org.carevault.validation.transaction.EndorsedAction;
import org.carevault.validation.transaction.Flaw;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Decides each transaction of a block as a Fabric 3.1 peer does, in the same order and with the same flags. It changes
 * nothing: whoever asks applies {@link BlockVerdict#updates()} to the state before the next block. Not thread-safe.
 */
public final class BlockValidator {
    private final WorldState state;
    private final TransactionIndex committed;
    private final SignatureVerifier verifier;

    /**
     * A validator of one chain.
     *
     * @param state after the block before the one to validate
     * @param committed the ids of all earlier transactions
     * @param verifier for signatures
     */
    public BlockValidator(WorldState state, TransactionIndex committed, SignatureVerifier verifier) {
        this.state = state;
        this.committed = committed;
        this.verifier = verifier;
    }

    /**
     * Validates a block.
     *
     * @param configuration in force before it; for block 0 its own
     * @param previousCommitHash of the block before; empty for blocks 0 and 1
     * @throws ConfigurationException when it holds a configuration that the one in force does not allow; a peer stops there
     */
    public BlockVerdict validate(Block block, ChannelConfiguration configuration, byte[] previousCommitHash)
            throws ConfigurationException {
        var checked = block.getData().getDataList().stream()
                .map(envelope -> CheckedTransaction.of(envelope, configuration, verifier))
                .toList();
        return validate(block.getHeader().getNumber(), checked, configuration, previousCommitHash);
    }

    /**
     * As {@link #validate(Block, ChannelConfiguration, byte[])}, for transactions whose signatures were verified ahead. What
     * was checked under another configuration than the one in force, by identity of the object, is checked again.
     */
    public BlockVerdict validate(
            long number, List<CheckedTransaction> ahead, ChannelConfiguration configuration, byte[] previousCommitHash)
            throws ConfigurationException {
        var transactions =
                ahead.stream().map(each -> each.under(configuration, verifier)).toList();
        var flaws = endorsementFlaws(number, transactions, configuration);
        var changes = new BlockState(state);
        var verdicts = new ArrayList<TransactionVerdict>();
        Optional<ChannelConfiguration> changed = Optional.empty();
        for (var i = 0; i < transactions.size(); i++) {
            var transaction = transactions.get(i);
            var flaw = flaws.get(i);
            if (flaw == null && transaction.transaction().isEndorsed())
                flaw = apply(transaction, changes, new Version(number, i));
            else if (flaw == null) {
                changed = Optional.of(changed(number, transaction, configuration));
                var envelope = transaction.transaction().payload().getData();
                changes.applyConfiguration(envelope, new Version(number, i));
            }
            verdicts.add(verdict(transaction, flaw));
        }
        var flags = flags(verdicts);
        var commitHash = number == 0 ? new byte[0] : CommitHash.of(flags, changes.updates(), previousCommitHash);
        return new BlockVerdict(flags, changes.updates(), commitHash, List.copyOf(verdicts), changed);
    }

    /** Everything before the read conflicts; by now every transaction of the block sees the same state. */
    private List<Flaw> endorsementFlaws(
            long number, List<CheckedTransaction> transactions, ChannelConfiguration configuration) {
        var endorsement = new EndorsementCheck(state, configuration);
        Set<String> ids = new HashSet<>();
        var flaws = new ArrayList<Flaw>();
        for (var transaction : transactions) {
            var flaw = number == 0 ? null : endorsementFlaw(transaction, endorsement);
            if (flaw == null
                    && transaction.transaction().isEndorsed()
                    && !ids.add(transaction.transaction().id())) flaw = duplicate();
            flaws.add(flaw);
        }
        return flaws;
    }

    private Flaw endorsementFlaw(CheckedTransaction checked, EndorsementCheck endorsement) {
        if (checked.flaw() != null) return checked.flaw();
        if (!checked.transaction().isEndorsed()) return null;
        if (committed.contains(checked.transaction().id())) return duplicate();
        var action = checked.transaction().action().orElseThrow();
        var flaw = DispatchCheck.flaw(checked.transaction(), action);
        if (flaw == null) flaw = endorsement.flaw(action, checked.endorsers());
        if (flaw == null) endorsement.applied(action.readWriteSet().orElseThrow());
        return flaw;
    }

    private static Flaw duplicate() {
        return new Flaw(TxValidationCode.DUPLICATE_TXID, "the chain holds a transaction of that id already");
    }

    private static Flaw apply(CheckedTransaction checked, BlockState changes, Version version) {
        EndorsedAction action = checked.transaction().action().orElseThrow();
        var sets = action.readWriteSet().orElseThrow();
        var conflict = changes.conflict(sets);
        if (conflict == null) changes.apply(sets, version);
        return conflict;
    }

    private ChannelConfiguration changed(long number, CheckedTransaction checked, ChannelConfiguration before)
            throws ConfigurationException {
        var envelope = checked.transaction().configuration().orElseThrow();
        if (number > 0) new ConfigurationUpdate(before, verifier).check(envelope);
        return ChannelConfiguration.of(before.channel(), envelope);
    }

    private static TransactionVerdict verdict(CheckedTransaction checked, Flaw flaw) {
        return flaw == null
                ? new TransactionVerdict(checked, TxValidationCode.VALID, null)
                : new TransactionVerdict(checked, flaw.code(), flaw.reason());
    }

    private static byte[] flags(List<TransactionVerdict> verdicts) {
        var flags = new byte[verdicts.size()];
        for (var i = 0; i < flags.length; i++)
            flags[i] = (byte) verdicts.get(i).flag().getNumber();
        return flags;
    }
}

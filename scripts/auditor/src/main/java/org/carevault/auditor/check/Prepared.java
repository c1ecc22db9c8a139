// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.List;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.wire.WireBlock;
import org.carevault.validation.BlockSignatures;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.CheckedTransaction;

/**
 * A block after everything that needs no other block but the configuration.
 *
 * @param sha256 hex hash of the file; null without one
 * @param wire the block taken apart; null where it is not there or no block
 * @param configuration by which the rest was checked; null while none was known
 * @param transactions with verified signatures
 * @param seals the orderers' signatures
 */
record Prepared(
        RawBlock raw,
        String sha256,
        WireBlock wire,
        ChannelConfiguration configuration,
        List<CheckedTransaction> transactions,
        BlockSignatures.Verdict seals) {

    static Prepared withoutBlock(RawBlock raw, String sha256) {
        return new Prepared(raw, sha256, null, null, List.of(), null);
    }

    /** What is wrong with the orderers' signatures; null when nothing is. */
    String complaint() {
        if (raw.number() == 0) {
            return seals.present() == 0 ? null : "block 0 is signed by nobody";
        }
        if (!seals.sufficient()) {
            return seals.held().size() + " of " + seals.present() + " signatures hold, too few";
        }
        return seals.held().size() == seals.present() ? null : "a signature does not hold or is there twice";
    }

    /** Whether no orderer and no creator in it is known to the channel. */
    boolean isForeign() {
        return seals != null
                && seals.held().isEmpty()
                && transactions.stream().allMatch(transaction -> transaction.creator() == null);
    }

    /** How many signatures were verified. */
    int signatures() {
        int count = seals.present();
        for (CheckedTransaction transaction : transactions) {
            count += transaction.endorsements() + (transaction.creator() == null ? 0 : 1);
        }
        return count;
    }
}

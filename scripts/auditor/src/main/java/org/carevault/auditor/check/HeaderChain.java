// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.wire.WireBlock;

/** The chain of header hashes, from block 0 or from a checkpoint on. */
final class HeaderChain {
    private final List<byte[]> hashes = new ArrayList<>();
    private final long first;
    /** The hash that the next block must name; null when it is not known. */
    private String previous;

    private boolean previousSound = true;
    private String genesis;
    private long height;
    private String last;

    private HeaderChain(long first, String previous, String genesis) {
        this.first = first;
        this.previous = previous;
        this.genesis = genesis;
        this.height = first;
        this.last = previous;
    }

    static HeaderChain fromGenesis() {
        return new HeaderChain(0, "", null);
    }

    /** Goes on after blocks that an earlier run verified. */
    static HeaderChain after(long height, String headerHash, String genesis) {
        return new HeaderChain(height, headerHash, genesis);
    }

    /** Takes the block that should have this number; answers what is wrong with its place in the chain. */
    Optional<Finding> next(long number, WireBlock wire) {
        Optional<Finding> finding = wire.number() == number ? link(number, wire) : Optional.of(misplaced(number, wire));
        boolean inPlace = wire.number() == number;
        if (number == 0 && inPlace) {
            genesis = wire.headerHash();
        }
        hashes.add(HexFormat.of().parseHex(wire.headerHash()));
        previous = inPlace ? wire.headerHash() : null;
        height = number + 1;
        last = wire.headerHash();
        return finding;
    }

    private Optional<Finding> link(long number, WireBlock wire) {
        String named = HexFormat.of()
                .formatHex(wire.block().getHeader().getPreviousHash().toByteArray());
        if (previous == null || !previousSound || named.equals(previous)) {
            return Optional.empty();
        }
        return Optional.of(Finding.at(number, Reason.BROKEN_LINK, "it names " + (named.isEmpty() ? "none" : named)));
    }

    private Finding misplaced(long number, WireBlock wire) {
        long index = wire.number() - first;
        boolean seen = index >= 0
                && index < hashes.size()
                && Arrays.equals(hashes.get((int) index), HexFormat.of().parseHex(wire.headerHash()));
        return seen
                ? Finding.at(number, Reason.DUPLICATE_BLOCK, "block " + wire.number() + " again")
                : Finding.at(number, Reason.WRONG_NUMBER, "block " + Long.toUnsignedString(wire.number()));
    }

    /** Tells whether the block just taken is beyond doubt; if not, its successor cannot be blamed for the link. */
    void sound(boolean sound) {
        previousSound = sound;
    }

    /** Blocks are missing; what comes next links to nothing known. */
    void gap(long next) {
        while (hashes.size() < next - first) {
            hashes.add(new byte[0]);
        }
        previous = null;
    }

    /** Hex hash of block 0's header; null where it was not read. */
    String genesis() {
        return genesis;
    }

    long height() {
        return height;
    }

    /** Hex hash of the last readable header; null before the first. */
    String last() {
        return last;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;

/** Fabric's Merkle tree over the results of a long range query, kept no larger than it must be. */
final class MerkleSummary {
    static final int DEGREE = 50;

    /** Hashes by level, leaves at index 0; a level that overflows becomes one hash of the next. */
    private final List<List<ByteString>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    boolean isEmpty() {
        return levels.size() == 1 && levels.get(0).isEmpty();
    }

    void addLeaf(byte[] content) {
        levels.get(0).add(hash(content));
        for (int level = 0; levels.get(level).size() > DEGREE; level++) {
            lift(level);
        }
    }

    /** Folds what is left in lower levels upwards; the tree takes no more leaves after that. */
    QueryReadsMerkleSummary finish() {
        for (int level = 0; level < levels.size() - 1; level++) {
            List<ByteString> hashes = levels.get(level);
            if (hashes.size() == 1) {
                levels.get(level + 1).add(hashes.remove(0));
            } else if (!hashes.isEmpty()) {
                lift(level);
            }
        }
        if (top().size() > DEGREE) {
            lift(levels.size() - 1);
        }
        return QueryReadsMerkleSummary.newBuilder()
                .setMaxDegree(DEGREE)
                .setMaxLevel(levels.size())
                .addAllMaxLevelHashes(top())
                .build();
    }

    private List<ByteString> top() {
        return levels.get(levels.size() - 1);
    }

    private void lift(int level) {
        if (level == levels.size() - 1) {
            levels.add(new ArrayList<>());
        }
        ByteString joined = ByteString.copyFrom(levels.get(level));
        levels.get(level).clear();
        levels.get(level + 1).add(hash(joined.toByteArray()));
    }

    private static ByteString hash(byte[] content) {
        try {
            return ByteString.copyFrom(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ordering;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/**
 * The transactions that were taken lately, known by nonce and creator as in the pool of a SmartBFT orderer. Like the pool
 * it forgets the oldest, and everything at a restart. Thread-safe.
 */
final class RecentTransactions {
    private static final int REMEMBERED = 11_000; // all that may wait, and a thousand that are done

    private final Set<ByteString> known = new LinkedHashSet<>();

    /** Whether it was not known before. */
    synchronized boolean add(SignatureHeader header) {
        boolean added = known.add(id(header));
        if (known.size() > REMEMBERED) {
            var oldest = known.iterator();
            oldest.next();
            oldest.remove();
        }
        return added;
    }

    /** Forgets one that was not taken after all. */
    synchronized void remove(SignatureHeader header) {
        known.remove(id(header));
    }

    private static ByteString id(SignatureHeader header) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(header.getNonce().asReadOnlyByteBuffer());
            digest.update(header.getCreator().asReadOnlyByteBuffer());
            return ByteString.copyFrom(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

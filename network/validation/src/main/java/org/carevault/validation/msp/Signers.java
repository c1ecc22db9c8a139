// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.msp;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Those whose signature holds, each once. Two spellings of one certificate are one signer ({@code common/policies},
 * SignatureSetToValidIdentities). Not thread-safe.
 */
public final class Signers {
    private record Key(String mspId, ByteString content) {}

    private final Set<Key> seen = new HashSet<>();
    private final List<Identity> signers = new ArrayList<>();

    /** Whether that signer has been counted. */
    public boolean contains(Identity identity) {
        return seen.contains(key(identity));
    }

    /** Counts a signer, unless it has been counted. */
    public void add(Identity identity) {
        if (seen.add(key(identity))) signers.add(identity);
    }

    /** The signers in the order in which they signed. */
    public List<Identity> list() {
        return List.copyOf(signers);
    }

    private static Key key(Identity identity) {
        return new Key(identity.mspId(), identity.content());
    }
}

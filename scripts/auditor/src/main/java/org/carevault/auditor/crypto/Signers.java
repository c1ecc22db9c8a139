// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.crypto;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who signed: every identity of a chain, read once. Says nothing about whether its MSP vouches for it. Thread-safe. */
public final class Signers {
    private final Map<ByteString, Optional<Signer>> known = new ConcurrentHashMap<>();

    /** Reads an {@code msp.SerializedIdentity}; empty when it cannot be read. */
    public Optional<Signer> of(ByteString identity) {
        return known.computeIfAbsent(identity, Signer::read);
    }
}

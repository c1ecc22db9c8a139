// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

import java.nio.charset.StandardCharsets;
import org.carevault.vault.failure.VaultException;

/**
 * One record version's own age identity: document and card are sealed to it, and whoever may read gets it in a slot. Never logged, never
 * serialised except into a slot.
 */
public final class RecordKey {
    private final AgeIdentity identity;

    private RecordKey(AgeIdentity identity) {
        this.identity = identity;
    }

    /** A new key for a new version; keys are never derived from one another. */
    public static RecordKey fresh() {
        return new RecordKey(AgeIdentity.fresh());
    }

    /** Reads the plaintext of a slot: one identity line and nothing else. */
    public static RecordKey fromSlot(byte[] plaintext) {
        var text = new String(plaintext, StandardCharsets.US_ASCII);
        try {
            if (!text.endsWith("\n") || text.indexOf('\n') != text.length() - 1) {
                throw new IllegalArgumentException("not one line");
            }
            return new RecordKey(AgeIdentity.parse(text.substring(0, text.length() - 1)));
        } catch (IllegalArgumentException e) {
            throw VaultException.integrity(
                            "SLOT_DAMAGED",
                            "The slot does not hold a record key.",
                            "Ask whoever granted the access to grant it again.")
                    .because(e);
        }
    }

    /** The plaintext of a slot, which the age command takes as an identity file. */
    public byte[] toSlot() {
        return (identity.secret() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    public AgeIdentity identity() {
        return identity;
    }

    @Override
    public String toString() {
        return "RecordKey[redacted]";
    }
}

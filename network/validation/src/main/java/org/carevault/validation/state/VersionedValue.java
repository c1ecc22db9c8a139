// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;

/**
 * What a key holds.
 *
 * @param value never empty in a state; null in an update that deletes the key
 * @param metadata a serialised {@code kvrwset.KVMetadataWrite} with the key's metadata, or empty
 * @param version which transaction wrote it last
 */
public record VersionedValue(ByteString value, ByteString metadata, Version version) {
    /** Whether this update deletes the key. */
    public boolean isDeletion() {
        return value == null;
    }
}

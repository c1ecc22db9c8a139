// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.Map;

/** The channel's state after the newest block that was applied. It does not change while a block is validated. */
public interface WorldState {
    /** What a key holds, or null. */
    VersionedValue get(String namespace, String key);

    /** What the hash of a private key holds (the hash of its value), or null. */
    VersionedValue getHashed(String namespace, String collection, ByteString keyHash);

    /**
     * The keys of a range in the order of their UTF-8 bytes.
     *
     * @param start inclusive
     * @param end where it ends; empty for no bound
     * @param includeEnd whether {@code end} itself belongs to it
     */
    Iterator<Map.Entry<String, VersionedValue>> range(String namespace, String start, String end, boolean includeEnd);
}

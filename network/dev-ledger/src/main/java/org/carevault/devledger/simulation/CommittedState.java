// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.simulation;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** The channel's state after the last block, as a simulation reads it; it does not change while one runs. */
public interface CommittedState {

    /**
     * One key.
     *
     * @param version the transaction that wrote it last
     * @param metadata by name, for example the key's own endorsement policy; usually empty
     */
    record Entry(String key, ByteString value, Version version, Map<String, ByteString> metadata) {}

    Optional<Entry> get(String namespace, String key);

    /**
     * Keys in the order of their UTF-8 bytes, which is not the order of Java strings.
     *
     * @param end exclusive; "" is no bound
     */
    Iterator<Entry> range(String namespace, String start, String end);
}

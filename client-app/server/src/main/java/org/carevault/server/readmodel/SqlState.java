// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carevault.model.rule.RangeView;
import org.jdbi.v3.core.Handle;

/** The chaincode's world state as the rules read it; keys sort by their UTF-8 bytes, as on a peer. */
final class SqlState implements RangeView {
    private final Handle handle;

    SqlState(Handle handle) {
        this.handle = handle;
    }

    @Override
    public byte[] get(String key) {
        return handle.createQuery("SELECT value FROM state WHERE key = :key")
                .bind("key", bytes(key))
                .mapTo(byte[].class)
                .findOne()
                .orElse(null);
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> range(String startInclusive, String endExclusive) {
        List<Map.Entry<String, byte[]>> found = handle.createQuery(
                        "SELECT key, value FROM state WHERE key >= :start AND key < :end ORDER BY key")
                .bind("start", bytes(startInclusive))
                .bind("end", bytes(endExclusive))
                .map((row, context) -> Map.entry(text(row.getBytes("key")), row.getBytes("value")))
                .list();
        return found;
    }

    static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }
}

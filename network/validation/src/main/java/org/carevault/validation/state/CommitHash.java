// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeSet;
import org.carevault.validation.Headers;

/**
 * The hash in which peers agree on what a block did ({@code kv_ledger.go} addBlockCommitHash and
 * {@code update_batch_bytes.go} of Fabric 3.1): flags, updates and the commit hash before.
 */
public final class CommitHash {
    private CommitHash() {}

    /**
     * The commit hash (32 bytes) of a block.
     *
     * @param flags one byte for each transaction
     * @param previous that of the block before; empty for block 1, since block 0 has none
     */
    public static byte[] of(byte[] flags, StateUpdates updates, byte[] previous) {
        var out = new ByteArrayOutputStream();
        try {
            var coded = CodedOutputStream.newInstance(out);
            coded.writeUInt32NoTag(flags.length);
            coded.writeRawBytes(flags);
            writeUpdates(updates, coded);
            coded.writeRawBytes(previous);
            coded.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Headers.sha256(out.toByteArray());
    }

    /** The message {@code txmgr.Updates}; the configuration's own namespace, which has no name, is left out. */
    private static void writeUpdates(StateUpdates updates, CodedOutputStream out) throws IOException {
        var namespaces = new TreeSet<String>(KeyOrder.UTF8);
        namespaces.addAll(updates.keys().keySet());
        namespaces.addAll(updates.hashed().keySet());
        namespaces.remove("");
        for (var namespace : namespaces) writeNamespace(namespace, updates, out);
    }

    /** Only the first write of a namespace names it, and only the first of a collection names that. */
    private static void writeNamespace(String namespace, StateUpdates updates, CodedOutputStream out)
            throws IOException {
        var name = namespace;
        for (var write : updates.keys(namespace).entrySet()) {
            writeKey(name, "", ByteString.copyFromUtf8(write.getKey()), write.getValue(), out);
            name = "";
        }
        var collections = updates.hashed().get(namespace);
        if (collections == null) return;
        for (var collection : collections.entrySet()) {
            writeCollection(name, collection, out);
            name = "";
        }
    }

    private static void writeCollection(
            String namespace,
            Map.Entry<String, ? extends Map<ByteString, VersionedValue>> collection,
            CodedOutputStream out)
            throws IOException {
        var name = namespace;
        var collectionName = collection.getKey();
        for (var write : collection.getValue().entrySet()) {
            writeKey(name, collectionName, write.getKey(), write.getValue(), out);
            name = "";
            collectionName = "";
        }
    }

    private static void writeKey(
            String namespace, String collection, ByteString key, VersionedValue value, CodedOutputStream out)
            throws IOException {
        var message = new ByteArrayOutputStream();
        var write = CodedOutputStream.newInstance(message);
        if (!namespace.isEmpty()) write.writeString(1, namespace);
        if (!collection.isEmpty()) write.writeString(2, collection);
        if (!key.isEmpty()) write.writeBytes(3, key);
        if (value.isDeletion()) write.writeBool(4, true);
        else write.writeBytes(5, value.value());
        write.writeByteArray(6, value.version().bytes());
        write.flush();
        out.writeByteArray(1, message.toByteArray());
    }
}

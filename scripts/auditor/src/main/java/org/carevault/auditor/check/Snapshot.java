// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import com.google.protobuf.ByteString;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import org.carevault.validation.state.Version;
import org.carevault.validation.state.VersionedValue;

/** Writes and reads a replica's state: counts and lengths before everything, numbers big-endian. */
final class Snapshot {
    private Snapshot() {}

    static void write(ReplicaState state, DataOutputStream out) throws IOException {
        out.writeInt(state.keys().size());
        for (Map.Entry<String, NavigableMap<String, VersionedValue>> namespace :
                state.keys().entrySet()) {
            text(namespace.getKey(), out);
            out.writeInt(namespace.getValue().size());
            for (Map.Entry<String, VersionedValue> key : namespace.getValue().entrySet()) {
                text(key.getKey(), out);
                value(key.getValue(), out);
            }
        }
        out.writeInt(state.hashed().size());
        for (Map.Entry<ReplicaState.Hashed, VersionedValue> key : state.hashed().entrySet()) {
            text(key.getKey().namespace(), out);
            text(key.getKey().collection(), out);
            bytes(key.getKey().key(), out);
            value(key.getValue(), out);
        }
    }

    static ReplicaState read(DataInputStream in) throws IOException {
        var state = new ReplicaState();
        for (int namespaces = in.readInt(); namespaces > 0; namespaces--) {
            String namespace = text(in);
            for (int keys = in.readInt(); keys > 0; keys--) {
                state.put(namespace, text(in), value(in));
            }
        }
        for (int keys = in.readInt(); keys > 0; keys--) {
            state.put(new ReplicaState.Hashed(text(in), text(in), bytes(in)), value(in));
        }
        return state;
    }

    static void text(String text, DataOutputStream out) throws IOException {
        bytes(ByteString.copyFrom(text, StandardCharsets.UTF_8), out);
    }

    static String text(DataInputStream in) throws IOException {
        return bytes(in).toString(StandardCharsets.UTF_8);
    }

    private static void value(VersionedValue value, DataOutputStream out) throws IOException {
        bytes(value.value(), out);
        bytes(value.metadata(), out);
        out.writeLong(value.version().block());
        out.writeLong(value.version().transaction());
    }

    private static VersionedValue value(DataInputStream in) throws IOException {
        return new VersionedValue(bytes(in), bytes(in), new Version(in.readLong(), in.readLong()));
    }

    static void time(Instant time, DataOutputStream out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    static Instant time(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void bytes(ByteString bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    static ByteString bytes(DataInputStream in) throws IOException {
        return ByteString.copyFrom(in.readNBytes(in.readInt()));
    }
}

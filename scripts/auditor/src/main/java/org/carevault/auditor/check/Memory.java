// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carevault.auditor.report.Report.Counts;
import org.carevault.auditor.rule.Claim;
import org.carevault.auditor.rule.Clock;
import org.carevault.validation.ChannelConfiguration;
import org.carevault.validation.ConfigurationException;
import org.carevault.validation.msp.SignatureVerifier;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;

/** Everything that a run knows after its last block, as bytes and back. Whoever reads it must have checked its hash. */
public final class Memory {
    private final byte[] bytes;

    private Memory(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes bytes that were written by {@link #bytes()}. */
    public static Memory of(byte[] bytes) {
        return new Memory(bytes.clone());
    }

    static Memory of(Replica replica, Clock.Reading times, Counts counts) {
        var buffer = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(buffer)) {
            Snapshot.text(replica.configuration().channel(), out);
            var envelope = ConfigEnvelope.newBuilder()
                    .setConfig(replica.configuration().config())
                    .build();
            Snapshot.bytes(envelope.toByteString(), out);
            out.writeLong(replica.lastConfiguration());
            Snapshot.bytes(ByteString.copyFrom(replica.commitHash()), out);
            times(times, out);
            counts(counts, out);
            out.writeInt(replica.transactions().size());
            for (String id : replica.transactions()) {
                Snapshot.text(id, out);
            }
            Snapshot.write(replica.state(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Memory(buffer.toByteArray());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What was remembered. */
    record Recalled(Replica replica, Clock.Reading times, Counts counts) {}

    Recalled recall(SignatureVerifier verifier) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String channel = Snapshot.text(in);
            var configuration = ChannelConfiguration.of(channel, ConfigEnvelope.parseFrom(Snapshot.bytes(in)));
            long lastConfiguration = in.readLong();
            byte[] commitHash = Snapshot.bytes(in).toByteArray();
            Clock.Reading times = times(in);
            Counts counts = counts(in);
            Set<String> transactions = new HashSet<>();
            for (int ids = in.readInt(); ids > 0; ids--) {
                transactions.add(Snapshot.text(in));
            }
            ReplicaState state = Snapshot.read(in);
            var replica = Replica.resume(state, transactions, verifier, configuration, lastConfiguration, commitHash);
            return new Recalled(replica, times, counts);
        } catch (InvalidProtocolBufferException | ConfigurationException e) {
            throw new IOException("the checkpoint's state cannot be read", e);
        }
    }

    private static void times(Clock.Reading times, DataOutputStream out) throws IOException {
        Snapshot.time(times.past(), out);
        out.writeInt(times.latest().size());
        for (Claim claim : times.latest()) {
            Snapshot.time(claim.time(), out);
            Snapshot.text(claim.organisation(), out);
            out.writeLong(claim.block());
            Snapshot.text(claim.transaction(), out);
        }
    }

    private static Clock.Reading times(DataInputStream in) throws IOException {
        Instant past = Snapshot.time(in);
        List<Claim> latest = new ArrayList<>();
        for (int claims = in.readInt(); claims > 0; claims--) {
            latest.add(new Claim(Snapshot.time(in), Snapshot.text(in), in.readLong(), Snapshot.text(in)));
        }
        return new Clock.Reading(past, latest);
    }

    private static void counts(Counts counts, DataOutputStream out) throws IOException {
        out.writeLong(counts.blocks());
        out.writeLong(counts.transactions());
        out.writeLong(counts.valid());
        out.writeLong(counts.signatures());
        out.writeLong(counts.accessesPermitted());
        out.writeLong(counts.accessesDenied());
    }

    private static Counts counts(DataInputStream in) throws IOException {
        return new Counts(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(), 0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.devledger.pki.SigningIdentity;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** A transaction before it is signed: everything in it can still be changed, which is what forgers do. */
public final class Draft {
    final SigningIdentity creator;
    final Instant time;
    final String function;
    final String argument;
    final SortedMap<String, Version> reads = new TreeMap<>();
    final SortedMap<String, byte[]> writes = new TreeMap<>();
    final List<SigningIdentity> endorsers = new ArrayList<>();
    final byte[] nonce;
    String channel = "health";
    String chaincode = "carevault";
    String version = "1.0";
    String response = "";
    String event;
    byte[] eventPayload;

    Draft(SigningIdentity creator, Instant time, String function, String argument, byte[] nonce) {
        this.creator = creator;
        this.time = time;
        this.function = function;
        this.argument = argument;
        this.nonce = nonce.clone();
    }

    /** Writes something else or something more than the rules say. */
    public Draft writing(String key, String value) {
        writes.put(key, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Draft answering(String text) {
        response = text;
        return this;
    }

    /** Replaces the endorsers. */
    public Draft endorsedBy(List<SigningIdentity> peers) {
        endorsers.clear();
        endorsers.addAll(peers);
        return this;
    }

    /** Claims to be of another chaincode version. */
    public Draft ofVersion(String other) {
        version = other;
        return this;
    }

    /** What it writes, by key. */
    public Map<String, byte[]> writes() {
        return writes;
    }

    ByteString creatorBytes() {
        return creator.serialized();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carevault.devledger.genesis.Definition;
import org.carevault.devledger.genesis.Network;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.SigningIdentity;
import org.carevault.model.argument.Argument;
import org.carevault.model.id.Role;
import org.carevault.model.rule.Caller;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.RuleBook;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;

/** A chain in memory with all its keys: it plays clients, peers and orderers, honest ones by default. */
public final class TestChain {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 24;
    private static final int ID = 16;

    private final Network network;
    private final BlockWorks works;
    private final List<Block> blocks = new ArrayList<>();

    /** Begins with block 0 and the definition of the contract in block 1. */
    public TestChain(Path home) throws IOException {
        this(Network.open(home, 17000), List.of());
        append(network.define(Definition.careVault(), null));
    }

    private TestChain(Network network, List<Block> earlier) {
        this.network = network;
        works = new BlockWorks(network);
        blocks.add(works.genesis());
        earlier.stream().skip(1).forEach(block -> {
            works.accept(block);
            blocks.add(block);
        });
    }

    /** Another chain with the same past and the same keys. */
    public TestChain fork() {
        return fork(blocks.size());
    }

    /** Another chain that has only the first blocks of this one. */
    public TestChain fork(int count) {
        return new TestChain(network, blocks.subList(0, count));
    }

    public Network network() {
        return network;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public Block last() {
        return blocks.get(blocks.size() - 1);
    }

    public Person enrol(String msp, Role role) {
        return Person.enrol(network.organisation(msp), role, random(ID));
    }

    /** The peers of City Hospital and Lakeside Hospital. */
    public List<SigningIdentity> twoPeers() {
        return network.organisations().stream().limit(2).map(Organisation::peer).toList();
    }

    /** What an honest client and honest peers make of a call. */
    public Draft honest(SigningIdentity creator, Instant time, Argument argument) {
        return honest(RuleBook.current(), creator, time, argument);
    }

    /** The same by the rules of another version. */
    public Draft honest(RuleBook rules, SigningIdentity creator, Instant time, Argument argument) {
        Draft draft = unsimulated(creator, time, argument);
        Invocation call = new Invocation(
                Sealing.id(draft),
                time,
                Caller.of(creator.mspId(), creator.certificate()),
                argument.function(),
                argument.toJson());
        Outcome outcome = rules.submit(works.peer().reading(draft), call);
        draft.writes.putAll(outcome.writes());
        draft.response = outcome.response();
        draft.event = outcome.event();
        draft.eventPayload = outcome.eventPayload();
        return draft;
    }

    /** A call that no rule was applied to: it writes nothing yet. */
    public Draft unsimulated(SigningIdentity creator, Instant time, Argument argument) {
        Draft draft = new Draft(creator, time, argument.function(), argument.toJson(), random(NONCE));
        draft.endorsers.addAll(twoPeers());
        return draft;
    }

    /** Puts the drafts into one block. */
    public Block add(Draft... drafts) {
        return append(Stream.of(drafts).map(Sealing::seal).toArray(Envelope[]::new));
    }

    /** Replaces the last block by a changed one. */
    public void replaceLast(Block changed) {
        blocks.set(blocks.size() - 1, changed);
    }

    /** Puts envelopes into one block, signed by the orderers and marked by a peer. */
    public Block append(Envelope... envelopes) {
        List<ByteString> data = Stream.of(envelopes).map(Envelope::toByteString).toList();
        Block block = works.next(last(), data);
        blocks.add(block);
        return block;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

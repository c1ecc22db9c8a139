// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.carevault.model.Keys;
import org.carevault.model.argument.Argument;
import org.carevault.model.document.Organisation;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.RuleBook;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.ledger.LedgerCall;
import org.carevault.server.ledger.LedgerTransaction;
import org.carevault.server.readmodel.ReadModel;

/** A chain whose every call goes through the model's rules, one transaction a block. */
public final class TestChain {
    public static final String CITY = "CityHospitalMSP";
    public static final String LAKESIDE = "LakesideHospitalMSP";

    private final List<LedgerBlock> blocks = new ArrayList<>();
    private final ReadModel model;
    private final SettableClock clock;
    private String version = "1.0";
    private RuleBook rules = RuleBook.current();

    /** A chain with a block 0 and both organisations. */
    public TestChain(ReadModel model, SettableClock clock) {
        this.model = model;
        this.clock = clock;
        SortedMap<String, byte[]> writes = new TreeMap<>();
        for (String msp : List.of(CITY, LAKESIDE)) {
            Organisation organisation = new Organisation(msp, msp, Sha256.hash(new byte[0]), clock.instant());
            writes.put(Keys.org(msp), bytes(organisation.toJson()));
        }
        append("VALID", Optional.empty(), writes, Optional.of("1.0"));
    }

    /** The organisations commit another version of the chaincode. */
    public void upgradeTo(String other) {
        append("VALID", Optional.empty(), new TreeMap<>(), Optional.of(other));
    }

    /** From now on endorsers follow these rules and claim that version, whatever is committed. */
    public void endorsing(String claimed, RuleBook by) {
        version = claimed;
        rules = by;
    }

    public List<LedgerBlock> blocks() {
        return blocks;
    }

    /** Registers people as if they had joined. */
    public void members(Person... people) {
        SortedMap<String, byte[]> writes = new TreeMap<>();
        for (Person person : people) {
            writes.put(
                    Keys.member(person.id()),
                    bytes(person.registered(clock.instant()).toJson()));
        }
        append("VALID", Optional.empty(), writes);
    }

    /** Commits a call at the clock's time; returns its transaction id. */
    public String submit(Person caller, Argument argument) {
        return submit(caller, argument, "VALID", outcome -> outcome);
    }

    /**
     * Commits a call with another flag, or with another outcome than the rules gave.
     *
     * @param forging changes what the rules gave
     */
    public String submit(Person caller, Argument argument, String flag, UnaryOperator<Outcome> forging) {
        Invocation call =
                new Invocation(next(), clock.instant(), caller.caller(), argument.function(), argument.toJson());
        Outcome outcome = forging.apply(model.atHead(head -> rules.submit(head.state(), call)));
        byte[] payload = outcome.eventPayload() == null ? new byte[0] : outcome.eventPayload();
        LedgerCall ledgerCall = new LedgerCall(
                call,
                clock.instant().plus(Duration.ofDays(365)),
                version,
                true,
                outcome.response(),
                outcome.event(),
                payload);
        append(flag, Optional.of(ledgerCall), outcome.writes());
        return call.transaction();
    }

    private void append(String flag, Optional<LedgerCall> call, SortedMap<String, byte[]> writes) {
        append(flag, call, writes, Optional.empty());
    }

    private void append(
            String flag, Optional<LedgerCall> call, SortedMap<String, byte[]> writes, Optional<String> definition) {
        byte[] previous =
                blocks.isEmpty() ? new byte[0] : blocks.get(blocks.size() - 1).hash();
        LedgerTransaction transaction = new LedgerTransaction(next(), flag, call, writes, definition);
        LedgerBlock block = new LedgerBlock(
                blocks.size(),
                hash("block"),
                previous,
                hash("data"),
                hash("commit"),
                hash("outcome"),
                clock.instant(),
                List.of(transaction),
                bytes("raw"));
        blocks.add(block);
        model.apply(block);
    }

    // Numbers count up, so every block's transaction and hashes are its own.
    private String next() {
        return Sha256.hash(hash("transaction")).text();
    }

    private byte[] hash(String what) {
        byte[] number = ByteBuffer.allocate(4).putInt(blocks.size()).array();
        return Sha256.hash((what + new String(number, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

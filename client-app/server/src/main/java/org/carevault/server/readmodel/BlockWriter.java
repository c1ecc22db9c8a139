// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carevault.model.json.UtcTime;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleBooks;
import org.carevault.server.ledger.LedgerBlock;
import org.carevault.server.ledger.LedgerCall;
import org.carevault.server.ledger.LedgerTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes one block's rows; the caller holds the database transaction around it. */
final class BlockWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final LedgerBlock block;
    private final Derivation derivation;
    private final String version;

    BlockWriter(Handle handle, LedgerBlock block, RuleBooks books) {
        this.handle = handle;
        this.block = block;
        this.derivation = new Derivation(books);
        // A call that was endorsed under an earlier definition conflicts with the one that replaces it in this block.
        this.version = Definitions.inForce(handle);
    }

    void write() {
        handle.execute(
                "INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?)",
                block.number(),
                block.hash(),
                block.previousHash(),
                block.dataHash(),
                block.outcome(),
                block.time() == null ? null : UtcTime.format(block.time()),
                block.transactions().size());
        if (block.number() == 0) {
            handle.execute("INSERT INTO genesis VALUES (0, ?)", block.raw());
        }
        for (int i = 0; i < block.transactions().size(); i++) {
            write(block.transactions().get(i), i);
        }
    }

    private void write(LedgerTransaction transaction, int position) {
        boolean derived = transaction.valid() && derivation.holds(version, new SqlState(handle), transaction);
        insert(transaction, position, derived);
        if (transaction.valid()) {
            transaction.call().ifPresent(this::remember);
            transaction.writes().forEach((key, value) -> put(key, value, position, transaction.id()));
            transaction
                    .definition()
                    .ifPresent(committed -> Definitions.add(handle, block.number(), position, committed));
        }
    }

    private void remember(LedgerCall call) {
        handle.execute(
                "INSERT OR REPLACE INTO certificate VALUES (?, ?)",
                call.invocation().caller().keyHash(),
                UtcTime.format(call.certificateEnd()));
    }

    private void insert(LedgerTransaction transaction, int position, boolean derived) {
        Optional<Invocation> invocation = transaction.call().map(call -> call.invocation());
        Update update = handle.createUpdate(
                        "INSERT INTO ledger_transaction VALUES (:block, :position, :id, :flag, :function,"
                                + " :argument, :time, :msp, :commonName, :keyHash, :administrator, :response, :derived)")
                .bind("block", block.number())
                .bind("position", position)
                .bind("id", transaction.id())
                .bind("flag", transaction.flag())
                .bind("function", invocation.map(Invocation::function).orElse(null))
                .bind("argument", invocation.map(Invocation::argument).orElse(null))
                .bind("time", invocation.map(call -> call.time().toString()).orElse(null))
                .bind("msp", invocation.map(call -> call.caller().msp()).orElse(null))
                .bind(
                        "commonName",
                        invocation.map(call -> call.caller().commonName()).orElse(null))
                .bind("keyHash", invocation.map(call -> call.caller().keyHash()).orElse(null))
                .bind(
                        "administrator",
                        invocation.map(call -> call.caller().administrator()).orElse(null))
                .bind(
                        "response",
                        transaction.call().map(call -> call.response()).orElse(null))
                .bind("derived", derived);
        update.execute();
    }

    private void put(String key, byte[] value, int position, String transaction) {
        if (value.length == 0) {
            handle.execute("DELETE FROM state WHERE key = ?", SqlState.bytes(key));
            return;
        }
        handle.execute(
                "INSERT OR REPLACE INTO state VALUES (?, ?, ?, ?, ?, ?, ?)",
                SqlState.bytes(key),
                value,
                type(key),
                document(value),
                block.number(),
                position,
                transaction);
    }

    // A composite key is U+0000, its type, U+0000, its attributes.
    private static String type(String key) {
        int end = key.indexOf('\u0000', 1);
        return key.startsWith("\u0000") && end > 0 ? key.substring(1, end) : "";
    }

    // What colluding endorsers smuggled in may be no JSON at all; it must not stop the chain from being followed.
    private static String document(byte[] value) {
        try {
            return JSON.readTree(value).isObject() ? new String(value, StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            return null;
        }
    }
}

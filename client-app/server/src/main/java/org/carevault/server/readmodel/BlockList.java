// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The blocks, the events in them, and whom they concern. Valid only inside the reading that it was given to. */
public final class BlockList {
    private static final String AUDITOR = "a";

    // Whom an event concerns: its patient, its actor, and whom the consent names that it is about.
    private static final String CONCERNING = "(patient = :member OR actor = :member"
            + " OR (type IN ('request', 'grant', 'decline', 'revoke') AND consent IN"
            + " (SELECT document ->> 'consent' FROM consent WHERE grantee = :member)))";

    private final Handle handle;

    BlockList(Handle handle) {
        this.handle = handle;
    }

    /** The number of the last block; -1 when there is none. */
    public long last() {
        return handle.createQuery("SELECT COALESCE(MAX(number), -1) FROM block")
                .mapTo(Long.class)
                .one();
    }

    /** Blocks below a number, the highest first. */
    public List<BlockRow> before(long number, int limit) {
        return handle.select("SELECT * FROM block WHERE number < ? ORDER BY number DESC LIMIT ?", number, limit)
                .map(BlockList::row)
                .list();
    }

    /** Blocks above a number, the lowest first. */
    public List<BlockRow> after(long number, int limit) {
        return handle.select("SELECT * FROM block WHERE number > ? ORDER BY number LIMIT ?", number, limit)
                .map(BlockList::row)
                .list();
    }

    /** The ids of the transactions in one block that a member made. */
    public List<String> madeBy(Member member, long block) {
        return handle.select(
                        "SELECT id FROM ledger_transaction WHERE common_name = ? AND msp = ? AND block = ?"
                                + " ORDER BY position",
                        member.id(),
                        member.msp(),
                        block)
                .mapTo(String.class)
                .list();
    }

    /** Whether a member may see all of a block: an auditor, who made a transaction of it, or whom an event in it concerns. */
    public boolean shows(long block, Member member) {
        return member.role().equals(AUDITOR)
                || !madeBy(member, block).isEmpty()
                || handle.createQuery("SELECT 1 FROM event WHERE block = :block AND " + CONCERNING + " LIMIT 1")
                        .bind("block", block)
                        .bind("member", member.id())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }

    /** Every event in one block. */
    public List<Fact> events(long block) {
        return Facts.select(handle, "SELECT * FROM event WHERE block = ? ORDER BY position, key", block);
    }

    /** The events in the blocks after a number that concern a member, in the order of the chain. */
    public List<Fact> eventsConcerning(String member, long after, int limit) {
        return handle.createQuery("SELECT * FROM event WHERE block > :after AND " + CONCERNING
                        + " ORDER BY block, position, key LIMIT :limit")
                .bind("after", after)
                .bind("member", member)
                .bind("limit", limit)
                .map(Facts::fact)
                .list();
    }

    private static BlockRow row(ResultSet row, StatementContext context) throws SQLException {
        HexFormat hex = HexFormat.of();
        return new BlockRow(
                row.getLong("number"),
                hex.formatHex(row.getBytes("hash")),
                hex.formatHex(row.getBytes("previous_hash")),
                hex.formatHex(row.getBytes("data_hash")),
                row.getString("time"),
                row.getInt("transactions"));
    }
}

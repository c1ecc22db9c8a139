// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.Outcome;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.RuleBooks;
import org.carevault.model.rule.RuleException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The chain as it stands at one block. Valid only inside the reading that it was given to. */
public final class Head {
    private static final String ORDER = " ORDER BY block, position, key";

    private final Handle handle;
    private final RuleBooks books;

    Head(Handle handle, RuleBooks books) {
        this.handle = handle;
        this.books = books;
    }

    /** What a call would lead to now, by the rules of the version in force; empty where they refuse it or are not known. */
    public Optional<Outcome> submit(Invocation call) {
        try {
            return books.version(Definitions.inForce(handle)).map(rules -> rules.submit(state(), call));
        } catch (RuleException e) {
            return Optional.empty();
        }
    }

    /** The world state, for the rules. */
    public RangeView state() {
        return new SqlState(handle);
    }

    public Optional<Member> member(String id) {
        return facts("SELECT * FROM member WHERE id = ?", id).stream()
                .findFirst()
                .map(Head::member);
    }

    /** Members, invitations and organisations, page by page. */
    public Registry registry() {
        return new Registry(handle);
    }

    /** The blocks and whom they concern. */
    public BlockList blocks() {
        return new BlockList(handle);
    }

    /** The removed members of one organisation. */
    public List<String> removedMembers(String msp) {
        return facts("SELECT * FROM member WHERE msp = ? AND status = 'removed'", msp).stream()
                .map(fact -> fact.text("id"))
                .toList();
    }

    /**
     * The invitation of a code's hash.
     *
     * @param hash hex SHA-256 of the invitation's code
     */
    public Optional<Fact> invitation(String hash) {
        return facts("SELECT * FROM invitation WHERE hash = ?", hash).stream().findFirst();
    }

    public Optional<Fact> record(String record) {
        return facts("SELECT * FROM record WHERE record = ?", record).stream().findFirst();
    }

    public List<Fact> recordsOf(String patient) {
        return facts("SELECT * FROM record WHERE patient = ? ORDER BY created, record", patient);
    }

    /** A record's versions, first to last. */
    public List<Fact> versions(String record) {
        return facts("SELECT * FROM version WHERE record = ? ORDER BY version", record);
    }

    /** The version that names a stored object. */
    public Optional<Fact> versionOfObject(String object) {
        return facts("SELECT * FROM version WHERE object = ?", object).stream().findFirst();
    }

    public List<Fact> consentsOf(String patient) {
        return facts("SELECT * FROM consent WHERE patient = ? ORDER BY block, position", patient);
    }

    public List<Fact> consentsFor(String grantee) {
        return facts("SELECT * FROM consent WHERE grantee = ? ORDER BY block, position", grantee);
    }

    /**
     * Consents in the order in which they were last written; patient or grantee must be named.
     *
     * @param patient whose, or empty for everybody's
     * @param grantee to whom, or empty for everybody
     * @param status empty for all
     * @param after the transaction after which the page begins, or empty
     */
    public List<Fact> consents(String patient, String grantee, String status, String after, int limit) {
        String whose = patient.isEmpty() ? "grantee = :grantee" : "patient = :patient AND :grantee IN ('', grantee)";
        return handle.createQuery("SELECT * FROM consent WHERE " + whose + " AND :status IN ('', status) AND "
                        + Facts.AFTER + " LIMIT :limit")
                .bindMap(Map.of(
                        "patient", patient, "grantee", grantee, "status", status, "after", after, "limit", limit))
                .map(Facts::fact)
                .list();
    }

    /** One consent of a patient's. */
    public Optional<Fact> consent(String patient, String consent) {
        return facts("SELECT * FROM consent WHERE patient = ? AND document ->> 'consent' = ?", patient, consent)
                .stream()
                .findFirst();
    }

    /** The audit events about a patient's vault, in the order of the chain. */
    public List<Fact> eventsAbout(String patient) {
        return facts("SELECT * FROM event WHERE patient = ?" + ORDER, patient);
    }

    /** The audit events of an actor's refused reads, with the times that the transactions claim. */
    public List<Fact> denialsOf(String actor) {
        return facts("SELECT * FROM event WHERE actor = ? AND outcome = 'deny'" + ORDER, actor);
    }

    /** A committed transaction; of several with one id the valid one. */
    public Optional<CommittedTransaction> transaction(String id) {
        return handle.createQuery(
                        "SELECT t.*, b.hash, b.outcome FROM ledger_transaction t JOIN block b ON b.number = t.block"
                                + " WHERE id = :id ORDER BY flag = 'VALID' DESC, t.block, position LIMIT 1")
                .bind("id", id)
                .map(Head::transaction)
                .findOne();
    }

    private List<Fact> facts(String query, Object... parameters) {
        return Facts.select(handle, query, parameters);
    }

    private static Member member(Fact fact) {
        return new Member(
                fact.text("id"),
                fact.text("msp"),
                fact.text("role"),
                fact.text("keyHash"),
                "active".equals(fact.text("status")));
    }

    private static CommittedTransaction transaction(ResultSet row, StatementContext context) throws SQLException {
        String function = row.getString("function");
        return new CommittedTransaction(
                row.getString("id"),
                row.getLong("block"),
                row.getBytes("hash"),
                row.getBytes("outcome"),
                row.getString("flag"),
                function == null
                        ? null
                        : CommittedTransaction.invocation(
                                row.getString("id"),
                                row.getString("time"),
                                row.getString("msp"),
                                row.getString("common_name"),
                                row.getString("key_hash"),
                                row.getBoolean("administrator"),
                                function,
                                row.getString("argument")),
                row.getString("response"),
                row.getBoolean("derived"));
    }
}

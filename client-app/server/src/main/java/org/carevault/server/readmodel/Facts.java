// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads documents of the world state by a query that names their columns {@code document}, {@code block} and {@code transaction_id}. */
final class Facts {
    /** A condition and an order: what was last written after the transaction {@code :after}, or all when that is empty. */
    static final String AFTER = "(:after = '' OR (block, position) > (SELECT block, position FROM ledger_transaction"
            + " WHERE id = :after AND flag = 'VALID')) ORDER BY block, position";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    static List<Fact> select(Handle handle, String query, Object... parameters) {
        return handle.select(query, parameters).map(Facts::fact).list();
    }

    static Fact fact(ResultSet row, StatementContext context) throws SQLException {
        try {
            return new Fact(
                    JSON.readTree(row.getString("document")), row.getLong("block"), row.getString("transaction_id"));
        } catch (JsonProcessingException e) {
            throw new SQLException("a document is no JSON", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.GrantArgument;

/** What the apps have made of the chain: their databases, read beside them. */
final class ReadModels {
    /** In the order of their ports. */
    static final List<String> MSPS =
            List.of("CityHospitalMSP", "LakesideHospitalMSP", "AcmeInsuranceMSP", "RegulatorMSP");

    private final Path organisations;

    /** A version that the chain holds and nobody has deleted. */
    record Version(String home, String object, String document, String card) {}

    ReadModels(Path home) {
        this.organisations = home.resolve("run/organisations");
    }

    /** The number of blocks in each app's read model. */
    List<Long> heights() throws SQLException {
        var heights = new ArrayList<Long>();
        for (var msp : MSPS)
            heights.add(Long.valueOf(rows(msp, "SELECT COUNT(*) FROM block").get(0)));
        return heights;
    }

    /** For each app one digest over every row of every table. */
    List<String> digests() throws SQLException {
        var digests = new ArrayList<String>();
        for (var msp : MSPS) {
            var tables = new TreeMap<String, String>();
            for (var table :
                    rows(msp, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%'"))
                tables.put(table, digest(rows(msp, "SELECT * FROM \"" + table + "\" ORDER BY 1, 2")));
            digests.add(tables.toString());
        }
        return digests;
    }

    /** Identifiers of transactions that count more than once. */
    List<String> repeated() throws SQLException {
        return rows(
                MSPS.get(0),
                "SELECT id FROM ledger_transaction WHERE flag = 'VALID' AND id <> '' GROUP BY id HAVING COUNT(*) > 1");
    }

    /** Those of the writes that not exactly one valid transaction made. */
    List<String> notOnce(List<Acknowledged> writes) throws SQLException {
        var made = new ArrayList<>(named(CreateArgument.FUNCTION, "record"));
        made.addAll(named(GrantArgument.FUNCTION, "consent"));
        return writes.stream()
                .map(Acknowledged::made)
                .filter(id -> Collections.frequency(made, id) != 1)
                .map(id -> id + " counts " + Collections.frequency(made, id) + " times")
                .toList();
    }

    /** What the valid calls of a function name in that field. */
    private List<String> named(String function, String field) throws SQLException {
        return rows(
                MSPS.get(0),
                "SELECT argument ->> '" + field + "' FROM ledger_transaction WHERE flag = 'VALID' AND function = '"
                        + function + "'");
    }

    /** Every version of a record that stands. */
    List<Version> versions() throws SQLException {
        var found = new ArrayList<Version>();
        for (var row : rows(
                MSPS.get(0),
                "SELECT v.document ->> 'home' || ' ' || (v.document ->> 'object') || ' ' || (v.document ->> 'document')"
                        + " || ' ' || (v.document ->> 'card') FROM state v JOIN state r ON r.type = 'record'"
                        + " AND r.document ->> 'record' = v.document ->> 'record'"
                        + " WHERE v.type = 'version' AND r.document ->> 'status' = 'active'")) {
            var field = row.split(" ");
            found.add(new Version(field[0], field[1], field[2], field[3]));
        }
        return found;
    }

    private List<String> rows(String msp, String query) throws SQLException {
        var file = organisations.resolve(msp).resolve("app/read-model.db");
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = query(database, query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(row(rows));
            return found;
        }
    }

    private static ResultSet query(Connection database, String query) throws SQLException {
        return database.createStatement().executeQuery(query);
    }

    private static String row(ResultSet rows) throws SQLException {
        var fields = new ArrayList<String>();
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            var value = rows.getObject(column);
            fields.add(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
        }
        return String.join("|", fields);
    }

    private static String digest(List<String> rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update((row + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

/** What no two runs have in common, not even on the same ledger: replaced by its name before answers are compared. */
enum Tolerance {
    TRANSACTION("[0-9a-f]{64}|(?<=\\[)[0-9a-f]{8}(?=])"),
    KEY("key-[0-9a-f-]{36}"),
    TIME("\\d{4}-\\d\\d-\\d\\d[ T][0-9:.]+( \\+0000 UTC|Z)?( m=\\S+)?"),
    ADDRESS("127\\.0\\.0\\.1:\\d+"),
    ORDERER("\\w+OrdererMSP");

    private final String pattern;

    Tolerance(String pattern) {
        this.pattern = pattern;
    }

    static String applied(String text) {
        String result = text;
        for (Tolerance each : values()) {
            result = result.replaceAll(each.pattern, each.name());
        }
        return result;
    }
}

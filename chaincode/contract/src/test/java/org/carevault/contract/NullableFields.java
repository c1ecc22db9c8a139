// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.Map;
import java.util.Set;

/** The fields of each function that may be null. */
record NullableFields(String function) {
    private static final Map<String, Set<String>> NULLABLE = Map.of(
            "ConsentContract:request", Set.of("end"),
            "ConsentContract:grant", Set.of("end"),
            "ConsentContract:grantees", Set.of("consent"),
            "ConsentContract:decide", Set.of("record", "purpose"),
            "DocumentReferenceContract:create", Set.of("consent"),
            "DocumentReferenceContract:addVersion", Set.of("consent"),
            "DocumentReferenceContract:access", Set.of("consent"),
            "DocumentReferenceContract:tombstone", Set.of("consent"),
            "AuditEventContract:viewLog", Set.of("record", "consent"),
            "AuditEventContract:events", Set.of("after"));

    boolean contain(String field) {
        return NULLABLE.getOrDefault(function, Set.of()).contains(field);
    }
}

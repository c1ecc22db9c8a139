// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A consent as one transaction left it.
 *
 * @param scope {@code {"all":true}} or {@code {"records":[…]}}
 * @param start when it began, null before it was granted
 * @param end when it ends by itself, null for never
 * @param block the block that wrote this state
 */
public record ConsentState(
        String consent,
        String patient,
        String grantee,
        String status,
        JsonNode scope,
        List<String> actions,
        List<String> purposes,
        String start,
        String end,
        long block,
        String transaction) {

    private String records() {
        int listed = scope.path("records").size();
        return scope.path("all").asBoolean() ? "all records" : listed == 1 ? "1 record" : listed + " records";
    }

    /** One line for a reader. */
    public String line() {
        return "block " + block + ": consent " + consent + " " + status + ": " + patient + " → " + grantee + ", "
                + String.join(" ", actions) + " for " + String.join(" ", purposes) + ", "
                + records() + ", until "
                + (end == null ? "revoked" : end);
    }
}

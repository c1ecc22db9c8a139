// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demonstration's patients, whom journeys share. One that dies half-way must not leave to the next what it shared. */
public final class SharedPatients {
    private static final List<String> NAMES = List.of("asha", "ravi");
    private static final Map<String, String> ANSWERS = Map.of("request", "decline", "grant", "revoke");

    private SharedPatients() {}

    /** Ends everything that they share now, and declines whatever waits for their answer. */
    public static void endAll(Machine machine) throws IOException {
        for (var patient : NAMES) {
            for (var consent : standing(machine.vault(patient, "log", "--json")).entrySet()) {
                var answer = ANSWERS.get(consent.getValue());
                if (answer != null) machine.vault(patient, answer, consent.getKey());
            }
        }
    }

    /** What happened last with each consent, by its id. */
    private static Map<String, String> standing(String log) throws IOException {
        var last = new LinkedHashMap<String, String>();
        for (var event : new ObjectMapper().readTree(log).path("events")) {
            var type = event.path("type").asText();
            if (ANSWERS.containsKey(type) || ANSWERS.containsValue(type)) {
                last.put(event.path("consent").asText(), type);
            }
        }
        return last;
    }
}

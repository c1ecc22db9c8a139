// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import java.util.regex.Pattern;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Asks for a page of the caller's own log.
 *
 * @param after the {@code next} of the page before, or null for the first page
 */
public record EventsArgument(MedicalId patient, String after) implements Argument {
    public static final String FUNCTION = "AuditEventContract:events";
    private static final Pattern FORM = Pattern.compile("[0-9TZ:.-]{24}/[0-9a-f]{64}/[0-9]{3}");

    public EventsArgument {
        if (after != null && !FORM.matcher(after).matches()) {
            throw new IllegalArgumentException("after is not the next of an earlier page");
        }
    }

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject().with("patient", patient).with("after", after).toString();
    }

    public static EventsArgument parse(String json) {
        var fields = Fields.of(json, "patient", "after");
        return new EventsArgument(
                fields.value("patient", MedicalId::new), fields.valueOrNull("after", String::valueOf));
    }
}

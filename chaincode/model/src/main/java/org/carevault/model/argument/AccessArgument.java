// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

import java.util.List;
import java.util.TreeSet;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * Asks to read records of one patient; permitted or refused as a whole.
 *
 * @param records 1 to {@value #MOST}, no record twice
 * @param purpose {@code PATRQT} for the patient, else the purpose that the consent must allow
 * @param consent the consent relied on; null for the patient
 */
public record AccessArgument(MedicalId patient, List<RecordReference> records, Purpose purpose, ConsentId consent)
        implements Argument {
    public static final String FUNCTION = "DocumentReferenceContract:access";
    /** The most records of one call. */
    public static final int MOST = 50;

    public AccessArgument {
        records = List.copyOf(records);
        var different =
                new TreeSet<>(records.stream().map(RecordReference::record).toList());
        if (records.isEmpty() || records.size() > MOST || different.size() < records.size()) {
            throw new IllegalArgumentException("an access names 1 to " + MOST + " different records");
        }
    }

    @Override
    public String function() {
        return FUNCTION;
    }

    @Override
    public String toJson() {
        return new JsonObject()
                .with("patient", patient)
                .with("records", records.stream().map(RecordReference::json).toList())
                .with("purpose", purpose)
                .with("consent", consent)
                .toString();
    }

    public static AccessArgument parse(String json) {
        var fields = Fields.of(json, "patient", "records", "purpose", "consent");
        return new AccessArgument(
                fields.value("patient", MedicalId::new),
                fields.objects("records").stream().map(RecordReference::parse).toList(),
                fields.value("purpose", Purpose::of),
                fields.valueOrNull("consent", ConsentId::new));
    }
}

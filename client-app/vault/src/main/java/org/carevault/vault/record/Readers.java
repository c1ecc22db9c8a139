// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.Map;
import java.util.TreeMap;
import org.carevault.model.argument.GranteesArgument;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.vault.app.Desk;

/** Who gets a slot of a new version, from an endorsed answer: the patient, and everybody whose read consent covers the record. */
final class Readers {
    private Readers() {}

    static Map<MedicalId, Recipient> of(Desk desk, Destination destination) {
        var patient = destination.patient();
        var readers = new TreeMap<MedicalId, Recipient>();
        var answer = desk.chain().ask(new GranteesArgument(patient.id(), destination.consent()));
        for (var json : Fields.of(answer, "grantees").objects("grantees")) {
            var grantee = Fields.of(json, "consent", "grantee", "recipient", "msp", "scope", "end");
            // A record that is still to be written is in no list.
            RecordId record =
                    destination.isNewRecord() ? null : destination.place().record();
            if (Scope.parse(grantee.json("scope")).covers(record)) {
                readers.put(grantee.value("grantee", MedicalId::new), grantee.value("recipient", Recipient::new));
            }
        }
        readers.put(patient.id(), patient.recipient());
        return readers;
    }
}

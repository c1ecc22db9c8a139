// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.util.List;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.DecideArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Purpose;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.id.ConsentId;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;
import org.carevault.vault.consent.ConsentFinder;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.slot.Slots;

/** A read that is about to be asked for: which version, why, by which consent; record and version from endorsed answers. */
record Question(Desk desk, HealthRecord record, RecordVersion version, Purpose purpose, ConsentId consent) {

    static Question of(Desk desk, OpenOrder order) {
        var record = HealthRecord.parse(desk.chain().ask(new RecordArgument(order.record())));
        var version = pick(new Slots(desk).versions(order.record()), order.version());
        var own = record.patient().equals(desk.me());
        if (!own && order.purpose() == null) {
            throw VaultException.usage(
                    "PURPOSE_NEEDED",
                    "Reading somebody's record names a purpose.",
                    "Add --purpose, for example --purpose TREAT.");
        }
        var consent = order.consent() != null
                ? order.consent()
                : new ConsentFinder(desk).find(record.patient(), Action.READ, order.record(), order.purpose());
        return new Question(desk, record, version, own ? Purpose.PATRQT : order.purpose(), consent);
    }

    private static RecordVersion pick(List<RecordVersion> versions, Integer number) {
        var wanted = number == null ? versions.size() : number;
        return versions.stream()
                .filter(version -> version.version() == wanted)
                .findFirst()
                .orElseThrow(() -> VaultException.cannot(
                        ErrorCode.VERSION_NOT_FOUND.name(),
                        "The record has no such version.",
                        ErrorCode.VERSION_NOT_FOUND.hint()));
    }

    /** Whether the rules would permit it now; asking leaves no trace and gives no right. */
    boolean wouldBePermitted() {
        if (record.isTombstoned()) {
            return false;
        }
        if (consent == null) {
            return record.patient().equals(desk.me());
        }
        var question = new DecideArgument(record.patient(), consent, Action.READ, record.record(), purpose);
        return "permit".equals(Json.text(Json.read(desk.chain().ask(question)), "decision"));
    }

    /** Asks on the chain: permitted or refused, it is recorded. */
    Access commit() {
        var reference = new RecordReference(record.record(), version.version());
        var call = new AccessArgument(record.patient(), List.of(reference), purpose, consent);
        return Access.of(version, desk.chain().submit(call));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import static org.carevault.model.rule.transaction.Reading.refuse;

import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.document.AuditEvent;
import org.carevault.model.document.AuditEventType;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.ObjectOwner;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.rule.transaction.Writing;

/** Writes a version with the ownership of its object and its line in the log. */
final class VersionWriter {
    private VersionWriter() {}

    static String write(Writing ledger, HealthRecord record, int number, VersionContent content, ConsentId consent) {
        String objectKey = Keys.object(content.object());
        if (ledger.has(objectKey)) {
            throw refuse(ErrorCode.ALREADY_EXISTS, "the object belongs to a version");
        }
        var version =
                new RecordVersion(record.record(), number, record.patient(), record.author(), record.home(), content);
        ledger.put(Keys.version(record.record(), number), version.toJson());
        ledger.put(objectKey, new ObjectOwner(content.object(), record.record(), number).toJson());
        var type = number == 1 ? AuditEventType.CREATE : AuditEventType.NEW_VERSION;
        var event = AuditEvent.of(type, record.author(), ledger.time())
                .on(record, number)
                .under(consent);
        ledger.audit(record.patient().text(), event);
        return version.toJson();
    }
}

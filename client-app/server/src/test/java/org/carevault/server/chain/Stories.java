// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.chain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;

/** Calls that tests tell their stories with. */
public final class Stories {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Stories() {}

    public static CreateArgument create(
            RecordId record, MedicalId patient, ObjectName object, Sha256 hash, ConsentId consent) {
        return create(record, patient, object, hash, hash, consent);
    }

    public static CreateArgument create(
            RecordId record, MedicalId patient, ObjectName object, Sha256 document, Sha256 card, ConsentId consent) {
        return new CreateArgument(record, patient, content(object, document, card), consent);
    }

    public static AddVersionArgument addVersion(
            RecordId record, int version, ObjectName object, Sha256 hash, ConsentId consent) {
        return new AddVersionArgument(record, version, content(object, hash, hash), consent);
    }

    /** Reading for treatment, of one record. */
    public static GrantArgument read(ConsentId consent, MedicalId grantee, RecordId record, Instant end) {
        return grant(consent, grantee, Scope.of(List.of(record)), Action.READ, end);
    }

    public static GrantArgument grant(ConsentId consent, MedicalId grantee, Scope scope, Action action, Instant end) {
        var terms = new ConsentTerms(scope, new TreeSet<>(List.of(action)), new TreeSet<>(List.of(Purpose.TREAT)), end);
        return new GrantArgument(consent, grantee, terms);
    }

    public static AccessArgument access(
            MedicalId patient, RecordId record, int version, Purpose purpose, ConsentId consent) {
        return new AccessArgument(patient, List.of(new RecordReference(record, version)), purpose, consent);
    }

    public static RecordId record() {
        return RecordId.of(random());
    }

    public static ConsentId consent() {
        return ConsentId.of(random());
    }

    public static ObjectName object() {
        return ObjectName.of(random());
    }

    private static VersionContent content(ObjectName object, Sha256 document, Sha256 card) {
        var claimed = Instant.parse("2026-11-21T08:00:00.000Z");
        return new VersionContent(object, document, card, document, DeviceId.of(random()), claimed);
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

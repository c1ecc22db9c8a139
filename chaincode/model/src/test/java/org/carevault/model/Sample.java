// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;

/** Values that look random and are always the same. */
public final class Sample {
    public static final Instant START = Instant.parse("2026-11-21T08:00:00.000Z");

    private Sample() {}

    public static byte[] bytes(int number) {
        byte[] digest =
                Sha256.hash(ByteBuffer.allocate(4).putInt(number).array()).bytes();
        return java.util.Arrays.copyOf(digest, 16);
    }

    public static Sha256 hash(int number) {
        return Sha256.hash(bytes(number));
    }

    public static MedicalId medicalId(Role role, int number) {
        return MedicalId.of(role, bytes(number));
    }

    public static RecordId record(int number) {
        return RecordId.of(bytes(2000 + number));
    }

    public static ConsentId consent(int number) {
        return ConsentId.of(bytes(3000 + number));
    }

    public static InvitationCode code(int number) {
        return InvitationCode.of(bytes(4000 + number));
    }

    public static Recipient recipient(int number) {
        return new Recipient("age1" + "q".repeat(57) + "qpzry9x8gf2tvdw0s3jn54khce6mua7l".charAt(number % 32));
    }

    public static VersionContent content(int number) {
        return new VersionContent(
                ObjectName.of(bytes(5000 + number)),
                hash(6000 + number),
                hash(7000 + number),
                hash(8000 + number),
                DeviceId.of(bytes(9000)),
                START);
    }

    /** To read for treatment, without an end. */
    public static ConsentTerms reading(Scope scope) {
        return ConsentTerms.of(scope, List.of(Action.READ), List.of(Purpose.TREAT), null);
    }

    public static ConsentTerms doing(Scope scope, Action... actions) {
        return ConsentTerms.of(scope, List.of(actions), List.of(Purpose.TREAT), null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.document;

import org.carevault.model.json.Token;

/**
 * What happened, as a stable code, with the type, subtype and action of the FHIR R4 AuditEvent that shows it. Codings
 * follow IHE BALP and the DICOM audit codes: restful interactions for records and consents, DICOM 110113 (security
 * alert) with its event types for decisions and administration, 110101 (audit log used) for looking into the log.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Coding is a record of two strings
public enum AuditEventType implements Token {
    REGISTER_ORGANISATION("register-organisation", Kind.SECURITY, Coding.dicom("110129"), 'C'),
    ASSIGN_ADMINISTRATOR("assign-administrator", Kind.SECURITY, Coding.dicom("110136"), 'C'),
    DEASSIGN_ADMINISTRATOR("deassign-administrator", Kind.SECURITY, Coding.dicom("110136"), 'D'),
    INVITE("invite", Kind.SECURITY, Coding.dicom("110137"), 'C'),
    JOIN("join", Kind.SECURITY, Coding.dicom("110137"), 'C'),
    ROTATE_KEY("rotate-key", Kind.SECURITY, Coding.dicom("110137"), 'U'),
    REMOVE_MEMBER("remove-member", Kind.SECURITY, Coding.dicom("110137"), 'D'),
    RECORD_BUILD("record-build", Kind.SECURITY, Coding.dicom("110131"), 'C'),
    REQUEST("request", Kind.REST, Coding.rest("create"), 'C'),
    GRANT("grant", Kind.REST, Coding.rest("create"), 'C'),
    DECLINE("decline", Kind.REST, Coding.rest("update"), 'U'),
    REVOKE("revoke", Kind.REST, Coding.rest("update"), 'U'),
    CREATE("create", Kind.REST, Coding.rest("create"), 'C'),
    NEW_VERSION("new-version", Kind.REST, Coding.rest("update"), 'U'),
    ACCESS("access", Kind.SECURITY, Kind.AUTHORISATION, 'E'),
    TOMBSTONE("tombstone", Kind.REST, Coding.rest("delete"), 'D'),
    VIEW_LOG("view-log", Kind.LOG_USED, Coding.rest("search"), 'R');

    private final String text;
    private final Coding type;
    private final Coding subtype;
    private final char action;

    AuditEventType(String text, Coding type, Coding subtype, char action) {
        this.text = text;
        this.type = type;
        this.subtype = subtype;
        this.action = action;
    }

    @Override
    public String text() {
        return text;
    }

    /** {@code AuditEvent.type}. */
    public Coding type() {
        return type;
    }

    /** {@code AuditEvent.subtype}. */
    public Coding subtype() {
        return subtype;
    }

    /** {@code AuditEvent.action}: C, R, U, D or E. */
    public char action() {
        return action;
    }

    /** The constant of this text; {@link IllegalArgumentException} for an unknown one. */
    public static AuditEventType of(String text) {
        for (AuditEventType type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("the event type is not known");
    }

    /** A holder, because an enum's constants cannot use its own static fields. */
    private static final class Kind {
        static final Coding SECURITY = Coding.dicom("110113");
        static final Coding LOG_USED = Coding.dicom("110101");
        static final Coding REST = new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest");
        static final Coding AUTHORISATION =
                new Coding("https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType", "AuthZ-Consent");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import org.carevault.model.id.Sha256;

/** What a request asks for, in the words of a ticket; empty where a field does not matter. */
record Wanted(String action, String record, String version, String object, String transaction, String subject) {

    static Wanted read(String what, String record, int version, String object, String transaction) {
        return new Wanted("read-" + what, record, String.valueOf(version), object, transaction, "");
    }

    static Wanted write(String what, String object, String subject, String record) {
        return new Wanted("write-" + what, record, "", object, "", subject);
    }

    /** Another slot in the place of the reader's own: the ticket names what is in it, since it takes something away. */
    static Wanted replacement(String record, int version, Ticket ticket, byte[] slot) {
        String hash = Sha256.hash(slot).text();
        return new Wanted("replace-slot", record, String.valueOf(version), ticket.object(), hash, ticket.medicalId());
    }

    /** Reads must be named in full; an upload precedes its version, so that does not count, nor a record that it does not name. */
    boolean isNamedBy(Ticket ticket) {
        boolean object = action.equals(ticket.action())
                && this.object.equals(ticket.object())
                && subjectFits(ticket)
                && transaction.equals(ticket.transaction());
        boolean place = record.equals(ticket.record()) && version.equals(ticket.version());
        boolean upload = action.startsWith("write-") && (record.isEmpty() || record.equals(ticket.record()));
        return object && (place || upload);
    }

    // The reader of a slot is its owner, named or not.
    private boolean subjectFits(Ticket ticket) {
        return subject.equals(ticket.subject())
                || (action.equals("read-slot") && ticket.subject().equals(ticket.medicalId()));
    }
}

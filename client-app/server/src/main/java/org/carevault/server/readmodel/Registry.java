// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is in the consortium and who is invited. Valid only inside the reading that it was given to. */
public final class Registry {
    private final Handle handle;

    Registry(Handle handle) {
        this.handle = handle;
    }

    /**
     * Members of one organisation in the order of their medical ids.
     *
     * @param role the role's letter, or empty for all
     * @param part what the medical id contains; empty for all
     * @param after the medical id after which the page begins, or empty
     */
    public List<Fact> members(String msp, String role, String part, String after, int limit) {
        return Facts.select(
                handle,
                "SELECT * FROM member WHERE msp = ? AND id > ? AND ? IN ('', document ->> 'role')"
                        + " AND instr(lower(id), ?) > 0 ORDER BY id LIMIT ?",
                msp,
                after,
                role,
                part.toLowerCase(Locale.ROOT),
                limit);
    }

    /** The active hospital administrators of every organisation. */
    public List<Fact> administrators() {
        return Facts.select(
                handle, "SELECT * FROM member WHERE status = 'active' AND document ->> 'role' = 'h' ORDER BY msp, id");
    }

    /**
     * Invitations of one organisation in the order in which they were last written.
     *
     * @param after the transaction after which the page begins, or empty
     */
    public List<Fact> invitations(String msp, String after, int limit) {
        return handle.createQuery("SELECT * FROM invitation WHERE msp = :msp AND " + Facts.AFTER + " LIMIT :limit")
                .bind("msp", msp)
                .bind("after", after)
                .bind("limit", limit)
                .map(Facts::fact)
                .list();
    }

    public List<Fact> organisations() {
        return Facts.select(handle, "SELECT * FROM organisation ORDER BY msp");
    }

    /** When the certificate ends that somebody last signed with; empty while the key was never used. */
    public Optional<String> certificateEnd(String keyHash) {
        return handle.createQuery("SELECT ends FROM certificate WHERE key_hash = :keyHash")
                .bind("keyHash", keyHash)
                .mapTo(String.class)
                .findOne();
    }
}

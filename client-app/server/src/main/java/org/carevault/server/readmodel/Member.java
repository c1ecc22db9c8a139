// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import org.carevault.model.rule.Caller;

/**
 * A registered member.
 *
 * @param role the role's letter
 * @param keyHash hex SHA-256 of the registered public key
 * @param active false once removed
 */
public record Member(String id, String msp, String role, String keyHash, boolean active) {

    /** The member as the rules see a caller. */
    public Caller caller() {
        return new Caller(msp, id, keyHash, false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import java.util.List;
import org.carevault.server.http.Identifiers;
import org.carevault.server.http.Input;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/**
 * As whom somebody says that he comes: a medical id or an e-mail address.
 *
 * @param text the canonical text of what was typed
 * @param members the medical ids that it may stand for; empty for an address that nobody named
 */
record LogInName(String text, List<String> members) {

    /**
     * Reads one of the two.
     *
     * @param medicalId null when the e-mail address is given
     * @param email null when the medical id is given
     * @throws Problem BAD_REQUEST when both are given or none, or it is not well formed
     */
    static LogInName of(String medicalId, String email, LogIns logIns) {
        if ((medicalId == null) == (email == null)) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "Name either the medical id or the e-mail address.");
        }
        if (email == null) {
            String id = Input.parse(medicalId, Identifiers.MEDICAL_ID);
            return new LogInName(id, List.of(id));
        }
        EmailAddress address = Input.parse(email, EmailAddress::parse);
        return new LogInName(address.text(), logIns.members(address));
    }
}

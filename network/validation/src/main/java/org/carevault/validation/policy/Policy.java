// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.policy;

import java.util.List;
import org.carevault.validation.msp.Identity;

/** What must have signed. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface Policy {
    /** A policy that is not there accepts nobody. */
    Policy REJECT = signers -> false;

    /**
     * Whether these signers are enough.
     *
     * @param signers distinct identities whose signatures hold, in the order in which they signed
     */
    boolean accepts(List<Identity> signers);
}

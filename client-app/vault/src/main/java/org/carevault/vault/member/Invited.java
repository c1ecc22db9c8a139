// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.member;

import java.time.Instant;
import org.carevault.model.id.InvitationCode;

/**
 * An invitation that is on the chain.
 *
 * @param code to be handed over once, by a safe way; the chain has only its hash
 */
public record Invited(InvitationCode code, Instant expires) {}

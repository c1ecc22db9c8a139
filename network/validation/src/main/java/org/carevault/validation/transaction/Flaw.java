// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Why a transaction is not valid.
 *
 * @param code Fabric's flag
 * @param reason one sentence without identifiers
 */
public record Flaw(TxValidationCode code, String reason) {}

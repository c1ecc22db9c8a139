// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

/**
 * Something that a reader should know although nobody did wrong; it never changes the exit code.
 *
 * @param code {@code OWN_ORGANISATION_ABSENT}, {@code OTHER_CHAINCODE} or {@code TIME_DISPUTED}
 * @param block the block's number, null where no single block is concerned
 * @param transaction the transaction id, null where no single transaction is concerned
 */
public record Note(String code, Long block, String transaction, String detail) {}

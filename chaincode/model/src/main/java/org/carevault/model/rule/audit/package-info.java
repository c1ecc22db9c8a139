// SPDX-License-Identifier: Apache-2.0
/**
 * Rules of {@code AuditEventContract}: looking into the log.
 *
 * <p>May use: the JDK, documents, consents, arguments and {@code rule.transaction}.
 */
package org.carevault.model.rule.audit;

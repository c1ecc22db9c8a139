// SPDX-License-Identifier: Apache-2.0
/**
 * Rules of {@code DocumentReferenceContract}: records, versions, access and deletion.
 *
 * <p>May use: the JDK, documents, consents, arguments and {@code rule.transaction}.
 */
package org.carevault.model.rule.document;

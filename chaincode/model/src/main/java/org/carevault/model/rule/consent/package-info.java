// SPDX-License-Identifier: Apache-2.0
/**
 * Rules of {@code ConsentContract}: requests, grants and what follows from them.
 *
 * <p>May use: the JDK, documents, consents, arguments and {@code rule.transaction}.
 */
package org.carevault.model.rule.consent;

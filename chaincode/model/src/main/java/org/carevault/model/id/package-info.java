// SPDX-License-Identifier: Apache-2.0
/**
 * Identifiers and hashes: small validated values, each with one canonical text.
 *
 * <p>May use: the JDK and {@code org.carevault.model.json.Token}.
 */
package org.carevault.model.id;

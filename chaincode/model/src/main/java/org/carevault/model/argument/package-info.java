// SPDX-License-Identifier: Apache-2.0
/**
 * The argument of each contract function as a validated record: what clients sign and what the rules read.
 *
 * <p>May use: the JDK, identifiers, consents, documents and canonical JSON.
 */
package org.carevault.model.argument;

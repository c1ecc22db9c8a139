// SPDX-License-Identifier: Apache-2.0
/**
 * The documents that the chain holds, one record for each kind, each read from and written to canonical JSON.
 *
 * <p>May use: the JDK, identifiers, consents and canonical JSON.
 */
package org.carevault.model.document;

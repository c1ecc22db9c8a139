// SPDX-License-Identifier: Apache-2.0
/**
 * Consents and the one question they answer: may this person do this to this record, for this purpose, now?
 *
 * <p>May use: the JDK, error codes, identifiers and canonical JSON.
 */
package org.carevault.model.consent;

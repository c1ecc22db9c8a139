// SPDX-License-Identifier: Apache-2.0
/**
 * Canonical JSON: the one form in which anything is written on the chain, signed or hashed.
 *
 * <p>May use: the JDK only.
 */
package org.carevault.model.json;

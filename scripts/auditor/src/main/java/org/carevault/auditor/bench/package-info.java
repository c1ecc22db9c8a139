// SPDX-License-Identifier: Apache-2.0
/**
 * {@code scripts/bench audit}: full verification against openssl's P-256 verifications.
 *
 * <p>May use: its own chains, check, crypto, picocli and the openssl command.
 */
package org.carevault.auditor.bench;

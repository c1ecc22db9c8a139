// SPDX-License-Identifier: Apache-2.0
/**
 * Makes small chains for the tests, honest and forged, with the keys of a generated network.
 *
 * <p>May use: dev-ledger's pki and genesis, validation, the model. It plays all organisations at once.
 */
package org.carevault.auditor.chain;

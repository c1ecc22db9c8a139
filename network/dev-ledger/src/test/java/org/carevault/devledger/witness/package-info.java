// SPDX-License-Identifier: Apache-2.0
/** Fabric's own programs as witnesses of what the development ledger writes; skipped where there are none. */
package org.carevault.devledger.witness;

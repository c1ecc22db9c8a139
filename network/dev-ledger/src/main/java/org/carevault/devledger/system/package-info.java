// SPDX-License-Identifier: Apache-2.0

/** The system chaincodes that clients ask: {@code qscc} and the queries of {@code _lifecycle}. May use {@code commit}. */
package org.carevault.devledger.system;

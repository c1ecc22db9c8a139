// SPDX-License-Identifier: Apache-2.0
/**
 * The whole stack for tests, nothing faked: ledger, chaincode, object store and apps on free ports and a temporary home.
 *
 * <p>May use: everything; only tests use it.
 */
package org.carevault.server.stack;

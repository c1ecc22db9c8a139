// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.store;

/** Where a transaction stands first: its block and its place in it, from 0. */
public record TransactionLocation(long block, int index) {}

// SPDX-License-Identifier: Apache-2.0
/**
 * One set of stories, told to both ledgers by the official Gateway client: what holds on the embedded one must hold on
 * real Fabric. Only the bindings know which is which. {@code scripts/bench grant} drives
 * the real one in the same way.
 */
package org.carevault.conformance;

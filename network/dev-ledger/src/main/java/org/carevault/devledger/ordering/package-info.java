// SPDX-License-Identifier: Apache-2.0

/**
 * Stands in for the ordering service: puts transactions into signed blocks, in one thread. May use {@code commit}.
 */
package org.carevault.devledger.ordering;

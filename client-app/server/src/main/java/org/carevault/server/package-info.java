// SPDX-License-Identifier: Apache-2.0
/**
 * The organisation's app: relay, objects and the disposable read model around ledger and store. This room puts it together.
 *
 * <p>May use: every room below it; they never use this one.
 */
package org.carevault.server;

// SPDX-License-Identifier: Apache-2.0
/**
 * People and a chain for tests: blocks made by the real rules and applied to a real read model.
 *
 * <p>May use: everything; only tests use it.
 */
package org.carevault.server.chain;

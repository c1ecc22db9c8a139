// SPDX-License-Identifier: Apache-2.0
/**
 * What can go wrong, as the caller hears it: a stable code, one plain sentence and a hint.
 *
 * <p>May use: the model; every room may use it.
 */
package org.carevault.server.problem;

// SPDX-License-Identifier: Apache-2.0
/**
 * The whole vault as its users meet it: real processes, real commands, faults that are real.
 *
 * <p>May use: the scripts, and the wire between them.
 */
package org.carevault.operator.acceptance;

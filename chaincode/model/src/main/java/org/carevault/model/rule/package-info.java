// SPDX-License-Identifier: Apache-2.0
/**
 * The rules: pure functions from state, caller, argument and time to writes, response and event.
 *
 * <p>May use: the JDK and the rest of the model; no clock, no randomness, no input or output.
 */
package org.carevault.model.rule;

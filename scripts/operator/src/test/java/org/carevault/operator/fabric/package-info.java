// SPDX-License-Identifier: Apache-2.0
/**
 * The shell of the real network without Fabric's programs: which processes it takes for its own, and what it tells others.
 *
 * <p>May use: the acceptance tests' ways to run a script.
 */
package org.carevault.operator.fabric;

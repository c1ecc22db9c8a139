// SPDX-License-Identifier: Apache-2.0
/**
 * A small channel for tests: authorities, members, configuration, transactions and a chain that validates them.
 *
 * <p>May use: the validation module, fabric-protos and Bouncy Castle.
 */
package org.carevault.validation.channel;

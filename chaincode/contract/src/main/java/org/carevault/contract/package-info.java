// SPDX-License-Identifier: Apache-2.0
/**
 * The chaincode: arguments in, stub to state view, writes out; every decision is the model's.
 *
 * <p>May use: the model and the chaincode shim.
 */
package org.carevault.contract;

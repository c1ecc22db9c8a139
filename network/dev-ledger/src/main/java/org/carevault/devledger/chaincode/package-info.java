// SPDX-License-Identifier: Apache-2.0

/**
 * The peer's end of the chaincode protocol: dials chaincode that runs as a service, hands it transactions and answers
 * its calls from a simulation. May use {@code simulation}.
 */
package org.carevault.devledger.chaincode;

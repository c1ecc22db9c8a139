// SPDX-License-Identifier: Apache-2.0
/**
 * The one room that knows Fabric: carries signed bytes to the Gateway, follows blocks and reads them into plain records.
 *
 * <p>May use: the Gateway client, fabric-protos, gRPC, the model; never a feature.
 */
package org.carevault.server.ledger;

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * What one chaincode call did.
 *
 * @param chaincode name and version that the endorsers ran
 * @param arguments function and arguments
 * @param event null without one
 * @param writes by namespace, in the order of the write set
 * @param endorsers the endorsers' serialized identities
 */
public record ContractAction(
        ChaincodeID chaincode,
        List<ByteString> arguments,
        Response response,
        ChaincodeEvent event,
        List<NamespaceWrites> writes,
        List<ByteString> endorsers) {}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.chaincode;

import org.carevault.devledger.simulation.Simulation;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * One call of one chaincode within a transaction.
 *
 * @param namespace name of the chaincode, and of the part of the state that it writes
 * @param proposal the client's proposal, from which the chaincode learns creator, time and transient data
 * @param simulation shared by all chaincodes that the transaction calls on this channel
 */
public record Invocation(
        String channel,
        String transaction,
        String namespace,
        ChaincodeInput input,
        SignedProposal proposal,
        Simulation simulation) {

    /** The same transaction calling another chaincode. */
    Invocation calling(String otherNamespace, ChaincodeInput otherInput) {
        return new Invocation(channel, transaction, otherNamespace, otherInput, proposal, simulation);
    }

    /** Reads under which definition it runs, as a peer does: an upgrade before the commit makes the transaction invalid. */
    void readDefinition() {
        simulation.get("_lifecycle", "namespaces/fields/" + namespace + "/Sequence");
    }

    /** The start of the transaction id, as Fabric writes it into logs. */
    String shortId() {
        return transaction.substring(0, Math.min(8, transaction.length()));
    }
}

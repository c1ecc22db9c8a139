// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.auditor.crypto.Signer;
import org.carevault.auditor.rule.Committed;
import org.carevault.auditor.wire.ContractAction;
import org.carevault.auditor.wire.NamespaceWrites;
import org.carevault.model.rule.Invocation;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;

/** Turns a valid transaction of the contract into the terms of its rules. */
final class CommittedReader {
    private CommittedReader() {}

    static Committed read(TransactionFacts facts, Signer creator, String version) {
        ContractAction action = facts.wire().action();
        SortedMap<String, byte[]> writes = new TreeMap<>();
        List<String> elsewhere = new ArrayList<>();
        for (NamespaceWrites one : action.writes()) {
            elsewhere.addAll(one.others());
            if (one.namespace().equals(Lawfulness.CHAINCODE)) {
                writes.putAll(one.values());
            } else {
                elsewhere.add("the namespace " + one.namespace());
            }
        }
        ChaincodeEvent event = action.event();
        return new Committed(
                facts.block(),
                call(facts, creator),
                version,
                writes,
                List.copyOf(elsewhere),
                action.response().getStatus(),
                action.response().getPayload().toStringUtf8(),
                event == null ? null : event.getEventName(),
                event == null ? null : event.getPayload().toByteArray());
    }

    /** A call with more or fewer arguments than one has an empty argument, which no rule accepts. */
    private static Invocation call(TransactionFacts facts, Signer creator) {
        List<ByteString> arguments = facts.wire().action().arguments();
        return new Invocation(
                facts.wire().id(),
                facts.wire().time(),
                creator.caller(),
                arguments.isEmpty() ? "" : arguments.get(0).toStringUtf8(),
                arguments.size() == 2 ? arguments.get(1).toStringUtf8() : "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;

/** What peers have signed, as text: every field of response, event and read-write set, in the order on the wire. */
final class EndorsedBytes {
    private static final Pattern VERSION = Pattern.compile("block_num: (\\d+)(?:\\s+tx_num: (\\d+))?");

    private EndorsedBytes() {}

    /**
     * Which block a transaction lands in, and at which place there, differs from run to run: the oldest version that was read is
     * told as block 1, and so on.
     */
    static String told(Transaction transaction) throws InvalidProtocolBufferException {
        ChaincodeAction action = action(transaction);
        var text = new StringBuilder();
        append(text, "response", action.getResponse());
        append(text, "chaincode", action.getChaincodeId());
        append(text, "event", ChaincodeEvent.parseFrom(action.getEvents()));
        for (NsReadWriteSet set : TxReadWriteSet.parseFrom(action.getResults()).getNsRwsetList()) {
            append(text, "namespace " + set.getNamespace(), KVRWSet.parseFrom(set.getRwset()));
        }
        return Tolerance.applied(renumbered(text.toString().strip()));
    }

    /** MSP ids of the peers that signed. */
    static List<String> endorsers(Transaction transaction) throws InvalidProtocolBufferException {
        List<String> endorsers = new ArrayList<>();
        for (var endorsement : endorsed(transaction).getEndorsementsList()) {
            endorsers.add(
                    SerializedIdentity.parseFrom(endorsement.getEndorser()).getMspid());
        }
        return endorsers;
    }

    private static ChaincodeAction action(Transaction transaction) throws InvalidProtocolBufferException {
        ByteString response = endorsed(transaction).getProposalResponsePayload();
        return ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(response).getExtension());
    }

    /** Unwraps the layers, each of which is bytes in the one around it. */
    private static ChaincodeEndorsedAction endorsed(Transaction transaction) throws InvalidProtocolBufferException {
        Envelope envelope =
                PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope();
        ByteString data = Payload.parseFrom(envelope.getPayload()).getData();
        var action =
                org.hyperledger.fabric.protos.peer.Transaction.parseFrom(data).getActions(0);
        return ChaincodeActionPayload.parseFrom(action.getPayload()).getAction();
    }

    private static void append(StringBuilder text, String title, Message message) {
        if (message.getAllFields().isEmpty()) {
            return;
        }
        text.append(title).append('\n');
        List.of(TextFormat.printer().printToString(message).split("\n"))
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String renumbered(String text) {
        List<Long> oldestFirst = VERSION.matcher(text)
                .results()
                .map(EndorsedBytes::age)
                .distinct()
                .sorted()
                .toList();
        return VERSION.matcher(text).replaceAll(version -> "block_num: " + (1 + oldestFirst.indexOf(age(version))));
    }

    private static long age(MatchResult version) {
        long place = version.group(2) == null ? 0 : Long.parseLong(version.group(2));
        return (Long.parseLong(version.group(1)) << Integer.SIZE) + place;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;

/** What the peers of two organisations could sign together against every rule. No policy prevents it, so a browser looks into what it signs. */
enum Collusion {
    A_KEY_MORE("writes a key that its function may not write", own(set -> set.addWrites(write("another")))),
    NOTHING_AT_ALL("does not write what was asked for", own(KVRWSet.Builder::clearWrites)),
    EMPTY_DOCUMENTS("writes something else than was asked for", own(set -> {
        var empty =
                set.getWritesList().stream().map(write -> write(write.getKey())).toList();
        return set.clearWrites().addAllWrites(empty);
    })),
    A_DELETED_KEY(
            "deletes a key",
            own(set -> set.setWrites(
                    0, set.getWrites(0).toBuilder().setIsDelete(true).clearValue()))),
    AN_EMPTIED_KEY(
            "deletes a key",
            own(set -> set.setWrites(0, set.getWrites(0).toBuilder().clearValue()))),
    A_POLICY_FOR_A_KEY(
            "writes private data or key policies",
            own(set -> set.addMetadataWrites(KVMetadataWrite.newBuilder().setKey("another")))),
    A_WRITE_OF_ANOTHER_CHAINCODE("writes a key that its function may not write", results(all -> {
        var writes = KVRWSet.newBuilder().addWrites(write("another")).build();
        return all.addNsRwset(
                NsReadWriteSet.newBuilder().setNamespace("_lifecycle").setRwset(writes.toByteString()));
    })),
    A_PRIVATE_COLLECTION("writes private data or key policies", results(all -> {
        var secret = CollectionHashedReadWriteSet.newBuilder().setCollectionName("another");
        var own = all.getNsRwset(own(all)).toBuilder().addCollectionHashedRwset(secret);
        return all.setNsRwset(own(all), own);
    })),
    A_REFUSAL("The chaincode refused", action -> {
        var response = action.getResponse().toBuilder().setStatus(500);
        return action.toBuilder().setResponse(response).build();
    }),
    THE_ANSWER_OF_ANOTHER_CHAINCODE("Another chaincode answered", action -> {
        var chaincode = action.getChaincodeId().toBuilder().setName("another");
        return action.toBuilder().setChaincodeId(chaincode).build();
    });

    private static final String CHAINCODE = "carevault";

    private final String refusal;
    private final UnaryOperator<ChaincodeAction> change;

    Collusion(String refusal, UnaryOperator<ChaincodeAction> change) {
        this.refusal = refusal;
        this.change = change;
    }

    /** What the browser says of it to whoever asks for details. */
    String refusal() {
        return refusal;
    }

    UnaryOperator<ChaincodeAction> change() {
        return change;
    }

    /** What is written with one text in the place of another. */
    static UnaryOperator<ChaincodeAction> saying(String truth, String other) {
        return own(set -> {
            var changed = set.getWritesList().stream()
                    .map(write -> write.toBuilder().setValue(replaced(write.getValue(), truth, other)))
                    .map(KVWrite.Builder::build)
                    .toList();
            return set.clearWrites().addAllWrites(changed);
        });
    }

    private static ByteString replaced(ByteString value, String truth, String other) {
        return ByteString.copyFromUtf8(value.toStringUtf8().replace(truth, other));
    }

    private static UnaryOperator<ChaincodeAction> results(UnaryOperator<TxReadWriteSet.Builder> change) {
        return action -> {
            var all = parsed(TxReadWriteSet.parser(), action.getResults()).toBuilder();
            return action.toBuilder()
                    .setResults(change.apply(all).build().toByteString())
                    .build();
        };
    }

    private static UnaryOperator<ChaincodeAction> own(UnaryOperator<KVRWSet.Builder> change) {
        return results(all -> {
            var own = all.getNsRwset(own(all));
            var set = parsed(KVRWSet.parser(), own.getRwset()).toBuilder();
            return all.setNsRwset(
                    own(all), own.toBuilder().setRwset(change.apply(set).build().toByteString()));
        });
    }

    /** Where the chaincode's own writes stand. */
    private static int own(TxReadWriteSet.Builder all) {
        var at = 0;
        while (!all.getNsRwset(at).getNamespace().equals(CHAINCODE)) at++;
        return at;
    }

    private static <T> T parsed(Parser<T> parser, ByteString bytes) {
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KVWrite write(String key) {
        return KVWrite.newBuilder()
                .setKey(key)
                .setValue(ByteString.copyFromUtf8("{}"))
                .build();
    }
}

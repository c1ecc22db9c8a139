// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Default;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;

/** A chaincode whose functions each use one thing that a peer offers. Lists are answered one entry a line. */
@Default
@Contract(name = "Shelf")
public final class ShelfContract implements ContractInterface {

    @Transaction
    public void put(Context ctx, String key, String value) {
        ctx.getStub().putStringState(key, value);
    }

    @Transaction
    public void delete(Context ctx, String key) {
        ctx.getStub().delState(key);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String get(Context ctx, String key) {
        return ctx.getStub().getStringState(key);
    }

    /** Answers what it reads after it has written. */
    @Transaction
    public String putAndRead(Context ctx, String key, String value) {
        ctx.getStub().putStringState(key, value);
        return ctx.getStub().getStringState(key);
    }

    @Transaction
    public void append(Context ctx, String key, String value) {
        ctx.getStub().putStringState(key, ctx.getStub().getStringState(key) + value);
    }

    @Transaction
    public void fill(Context ctx, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            ctx.getStub().putStringState(String.format("%s%05d", prefix, i), "v" + i);
        }
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String range(Context ctx, String start, String end) throws Exception {
        try (var results = ctx.getStub().getStateByRange(start, end)) {
            List<String> lines = new ArrayList<>();
            results.forEach(entry -> lines.add(entry.getKey() + "=" + entry.getStringValue()));
            return String.join("\n", lines);
        }
    }

    /** Writes how many keys there are in the range. */
    @Transaction
    public void count(Context ctx, String start, String end, String into) throws Exception {
        try (var results = ctx.getStub().getStateByRange(start, end)) {
            int count = 0;
            for (var entry : results) {
                count += entry.getKey().isEmpty() ? 0 : 1;
            }
            ctx.getStub().putStringState(into, Integer.toString(count));
        }
    }

    /** First line: number of entries and bookmark. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String page(Context ctx, String start, String end, int size, String bookmark) throws Exception {
        try (var results = ctx.getStub().getStateByRangeWithPagination(start, end, size, bookmark)) {
            List<String> lines = new ArrayList<>();
            results.forEach(entry -> lines.add(entry.getKey()));
            var metadata = results.getMetadata();
            lines.add(0, metadata.getFetchedRecordsCount() + " " + metadata.getBookmark());
            return String.join("\n", lines);
        }
    }

    @Transaction
    public void writeAfterPage(Context ctx, String start, String end) throws Exception {
        try (var results = ctx.getStub().getStateByRangeWithPagination(start, end, 2, "")) {
            ctx.getStub()
                    .putStringState("paged", Boolean.toString(results.iterator().hasNext()));
        }
    }

    @Transaction
    public void putComposite(Context ctx, String type, String attributes, String value) {
        String key =
                ctx.getStub().createCompositeKey(type, attributes.split(",")).toString();
        ctx.getStub().putStringState(key, value);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String byComposite(Context ctx, String type, String attribute) throws Exception {
        try (var results = ctx.getStub().getStateByPartialCompositeKey(type, attribute)) {
            List<String> lines = new ArrayList<>();
            results.forEach(entry -> {
                var key = ctx.getStub().splitCompositeKey(entry.getKey());
                lines.add(String.join(",", key.getAttributes()) + "=" + entry.getStringValue());
            });
            return String.join("\n", lines);
        }
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String history(Context ctx, String key) throws Exception {
        try (var results = ctx.getStub().getHistoryForKey(key)) {
            List<String> lines = new ArrayList<>();
            results.forEach(entry ->
                    lines.add(entry.getTxId() + " " + (entry.isDeleted() ? "deleted" : "=" + entry.getStringValue())));
            return String.join("\n", lines);
        }
    }

    @Transaction
    public void announce(Context ctx, String name, String payload) {
        ctx.getStub().putStringState("announced", payload);
        ctx.getStub().setEvent(name, payload.getBytes(UTF_8));
    }

    @Transaction
    public void refuse(Context ctx, String code) {
        throw new ChaincodeException(code + ": it was asked for", code);
    }

    @Transaction
    public void crash(Context ctx) {
        throw new IllegalStateException("a secret that must not leave the chaincode");
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String caller(Context ctx, String attribute) {
        var client = ctx.getClientIdentity();
        return client.getMSPID() + " " + client.getAttributeValue(attribute);
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String secret(Context ctx) {
        return new String(ctx.getStub().getTransient().getOrDefault("secret", new byte[0]), UTF_8);
    }

    /** Puts the key under the sole endorsement of one organisation's peers. */
    @Transaction
    public void entrust(Context ctx, String key, String mspId) {
        var policy = StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(StateBasedEndorsement.RoleType.RoleTypePeer, mspId);
        ctx.getStub().setStateValidationParameter(key, policy.policy());
    }

    @Transaction
    public String call(Context ctx, String chaincode, String function, String arguments) {
        List<byte[]> call = new ArrayList<>(List.of(function.getBytes(UTF_8)));
        for (String argument : arguments.split(",")) {
            call.add(argument.getBytes(UTF_8));
        }
        Chaincode.Response response = ctx.getStub().invokeChaincode(chaincode, call);
        if (response.getStatusCode() >= 400) {
            throw new ChaincodeException("CALLED: " + response.getMessage());
        }
        return response.getStringPayload();
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String query(Context ctx, String mango) throws Exception {
        try (var results = ctx.getStub().getQueryResult(mango)) {
            return Boolean.toString(results.iterator().hasNext());
        }
    }

    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public String privately(Context ctx, String collection, String key) {
        return ctx.getStub().getPrivateDataUTF8(collection, key);
    }
}

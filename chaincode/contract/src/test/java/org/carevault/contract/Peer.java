// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.carevault.model.argument.Argument;
import org.carevault.model.id.Sha256;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;

/** A peer in memory: committed state in UTF-8 order, a clock, and a trace of everything that was read and written. */
final class Peer {
    private static final Router ROUTER = new Router();

    private final NavigableMap<String, byte[]> state =
            new TreeMap<>((a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b)));
    private final NavigableMap<String, byte[]> writes = new TreeMap<>();
    private final StringBuilder trace = new StringBuilder();
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private int calls;
    private int rangeReads;

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Instant now() {
        return now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Calls and, when it is accepted, commits. */
    String call(Person person, Argument argument) {
        return call(person, argument.function(), argument.toJson());
    }

    /** {@code OK}, the code of the refusal or the reason of a denial. */
    String call(Person person, String... functionAndArguments) {
        var response = invoke(person, functionAndArguments);
        trace.append(response.getStatus())
                .append(' ')
                .append(response.getMessage())
                .append('\n');
        if (response.getStatus() != Response.Status.SUCCESS) {
            return response.getMessage().split(":", 2)[0];
        }
        state.putAll(writes);
        String answer = response.getStringPayload();
        trace.append(answer).append('\n');
        return answer.contains("\"decision\":\"deny\"") ? answer.replaceFirst(".*\"reason\":\"(\\w+)\".*", "$1") : "OK";
    }

    Response invoke(Person person, String... functionAndArguments) {
        now = now.plusSeconds(1);
        writes.clear();
        rangeReads = 0;
        return ROUTER.invoke(stub(person, List.of(functionAndArguments)));
    }

    int written() {
        return writes.size();
    }

    int rangeReads() {
        return rangeReads;
    }

    String trace() {
        return trace.toString();
    }

    private ChaincodeStub stub(Person person, List<String> arguments) {
        String transaction = Sha256.hash(utf8("transaction " + calls++)).text();
        trace.append("call ").append(arguments.get(0)).append('\n');
        return (ChaincodeStub) Proxy.newProxyInstance(
                ChaincodeStub.class.getClassLoader(),
                new Class<?>[] {ChaincodeStub.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getArgs" -> arguments.stream().map(Peer::utf8).toList();
                    case "getStringArgs" -> arguments;
                    case "getFunction" -> arguments.get(0);
                    case "getParameters" -> arguments.subList(1, arguments.size());
                    case "getTxId" -> transaction;
                    case "getTxTimestamp" -> now;
                    case "getCreator" -> person.creator();
                    case "getState" -> get((String) values[0]);
                    case "putState" -> put((String) values[0], (byte[]) values[1]);
                    case "setEvent" -> event((String) values[0], (byte[]) values[1]);
                    case "getStateByPartialCompositeKeyWithPagination" ->
                        page((CompositeKey) values[0], (int) values[1], (String) values[2]);
                    default -> throw new AssertionError("the chaincode called " + method.getName());
                });
    }

    private byte[] get(String key) {
        trace.append("read ").append(key).append('\n');
        // As the shim does: an empty array for a missing key.
        return state.getOrDefault(key, new byte[0]);
    }

    private Object put(String key, byte[] value) {
        trace.append("write ")
                .append(key)
                .append('=')
                .append(HexFormat.of().formatHex(value))
                .append('\n');
        writes.put(key, value);
        return null;
    }

    private Object event(String name, byte[] payload) {
        trace.append("event ")
                .append(name)
                .append(' ')
                .append(new String(payload, StandardCharsets.UTF_8))
                .append('\n');
        return null;
    }

    private Page page(CompositeKey prefix, int size, String bookmark) {
        rangeReads++;
        String start = bookmark.isEmpty() ? prefix.toString() : bookmark;
        var range = state.subMap(start, prefix + Character.toString(Character.MAX_CODE_POINT));
        var entries = range.entrySet().stream().limit(size).toList();
        String next = range.keySet().stream().skip(size).findFirst().orElse("");
        var metadata = QueryResponseMetadata.newBuilder()
                .setBookmark(next)
                .setFetchedRecordsCount(entries.size())
                .build();
        return new Page(entries, metadata);
    }
}

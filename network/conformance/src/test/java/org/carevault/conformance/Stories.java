// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperledger.fabric.client.Contract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** What the groups of stories have in common: a consortium, and ways to say things shortly. */
interface Stories {

    Consortium consortium();

    @BeforeEach
    default void begin(TestInfo story) {
        consortium().answers().begin(story.getTestMethod().orElseThrow().getName());
    }

    default Contract shelf() throws Exception {
        return consortium().shelf(Consortium.CITY);
    }

    /** A key that no other story uses. */
    default String freshKey() {
        return "key-" + UUID.randomUUID();
    }

    default String evaluate(Contract contract, String function, String... arguments) throws Exception {
        return new String(contract.evaluateTransaction(function, arguments), UTF_8);
    }

    default String submit(Contract contract, String function, String... arguments) throws Exception {
        return new String(contract.submitTransaction(function, arguments), UTF_8);
    }

    /** What the peers said, without addresses; it must be what {@code answers.txt} has for this story. */
    default RpcFailure failureOf(ThrowingCallable call) {
        RpcFailure failure = RpcFailure.of(call);
        consortium().answers().tell(failure.told());
        return failure;
    }
}

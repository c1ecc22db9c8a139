// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperledger.fabric.client.Contract;

/** What the groups of stories have in common: a consortium, and ways to say things shortly. */
interface Stories {

    Consortium consortium();

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

    /** What the peers said, without addresses. */
    default RpcFailure failureOf(ThrowingCallable call) {
        return RpcFailure.of(call);
    }
}

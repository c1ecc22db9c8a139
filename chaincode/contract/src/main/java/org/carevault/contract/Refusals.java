// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.function.Supplier;
import org.carevault.model.ErrorCode;
import org.carevault.model.rule.RuleException;
import org.hyperledger.fabric.shim.ChaincodeException;

/** Turns refusals of the rules into the shim's exceptions; only the message travels back through a gateway. */
final class Refusals {
    private Refusals() {}

    static ChaincodeException of(RuleException refusal) {
        return new ChaincodeException(refusal.getMessage(), refusal.code().name());
    }

    /** What the parser gives; {@code BAD_ARGUMENT} when it refuses. */
    static <T> T checked(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException malformed) {
            throw of(new RuleException(ErrorCode.BAD_ARGUMENT, "the argument is malformed"));
        }
    }
}

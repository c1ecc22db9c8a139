// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.carevault.model.rule.StateView;

/** State values as the documents that they hold. */
final class StateText {
    private StateText() {}

    static String of(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    static boolean readable(Function<String, ?> parser, byte[] value) {
        try {
            return parser.apply(of(value)) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The document under a key; empty when it is absent or something else. */
    static <T> Optional<T> find(StateView state, String key, Function<String, T> parser) {
        byte[] value = state.get(key);
        return value == null || !readable(parser, value) ? Optional.empty() : Optional.of(parser.apply(of(value)));
    }
}

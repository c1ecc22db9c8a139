// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation.transaction;

import com.google.protobuf.Message;

/** Fields that Fabric's messages do not define; a peer passes over them, an auditor does not. */
public final class UnknownFields {
    private UnknownFields() {}

    /** Whether a message, or a message in it, carries one. */
    public static boolean in(Message message) {
        if (!message.getUnknownFields().asMap().isEmpty()) return true;
        return message.getAllFields().values().stream().anyMatch(UnknownFields::inValue);
    }

    private static boolean inValue(Object value) {
        if (value instanceof Message message) return in(message);
        return value instanceof Iterable<?> list && anyIn(list);
    }

    private static boolean anyIn(Iterable<?> list) {
        for (var each : list) if (each instanceof Message message && in(message)) return true;
        return false;
    }
}

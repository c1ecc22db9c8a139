// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import org.carevault.model.json.Token;

/** The random name under which a version's document, card and slots are stored: 16 bytes as 32 lower-case hex digits. */
public record ObjectName(String text) implements Token, Comparable<ObjectName> {
    public ObjectName {
        Hex.check(text, 16, "an object name");
    }

    public static ObjectName of(byte[] random) {
        return new ObjectName(Hex.of(random));
    }

    public byte[] bytes() {
        return Hex.bytes(text);
    }

    @Override
    public int compareTo(ObjectName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

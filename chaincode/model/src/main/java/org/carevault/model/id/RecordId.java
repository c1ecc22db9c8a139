// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import org.carevault.model.json.Token;

/** A record's random identifier: 16 bytes as 32 lower-case hex digits. */
public record RecordId(String text) implements Token, Comparable<RecordId> {
    public RecordId {
        Hex.check(text, 16, "a record id");
    }

    public static RecordId of(byte[] random) {
        return new RecordId(Hex.of(random));
    }

    public byte[] bytes() {
        return Hex.bytes(text);
    }

    @Override
    public int compareTo(RecordId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import org.carevault.model.json.Token;

/** A consent's random identifier: 16 bytes as 32 lower-case hex digits. */
public record ConsentId(String text) implements Token, Comparable<ConsentId> {
    public ConsentId {
        Hex.check(text, 16, "a consent id");
    }

    public static ConsentId of(byte[] random) {
        return new ConsentId(Hex.of(random));
    }

    public byte[] bytes() {
        return Hex.bytes(text);
    }

    @Override
    public int compareTo(ConsentId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

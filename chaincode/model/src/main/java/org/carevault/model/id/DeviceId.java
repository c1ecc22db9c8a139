// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.id;

import org.carevault.model.json.Token;

/** The random identifier of the device that an author worked on: 16 bytes as 32 lower-case hex digits. */
public record DeviceId(String text) implements Token, Comparable<DeviceId> {
    public DeviceId {
        Hex.check(text, 16, "a device id");
    }

    public static DeviceId of(byte[] random) {
        return new DeviceId(Hex.of(random));
    }

    public byte[] bytes() {
        return Hex.bytes(text);
    }

    @Override
    public int compareTo(DeviceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

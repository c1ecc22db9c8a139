// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What is signed outside Fabric: {@code 0x00 ‖ "carevault/<use>/v1" ‖ fields}, each field with its length (u32,
 * big-endian) before it. No protobuf message starts with 0x00, so a proposal never passes for one of these.
 */
public final class SignedText {
    private SignedText() {}

    /** The bytes to sign for one use, for example {@code log-in}. */
    public static byte[] of(String use, byte[]... fields) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(("carevault/" + use + "/v1").getBytes(StandardCharsets.US_ASCII));
        for (byte[] field : fields) {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            bytes.writeBytes(field);
        }
        return bytes.toByteArray();
    }

    /** A text as a field: its UTF-8 bytes. */
    public static byte[] field(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A genuine black PNG that is small as a file and large as a picture. */
final class LargePicture {
    private static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] ONE_BIT_OF_GREY = {1, 0, 0, 0, 0};

    private LargePicture() {}

    static byte[] of(int width, int height) {
        var size = ByteBuffer.allocate(13).putInt(width).putInt(height).put(ONE_BIT_OF_GREY);
        var out = new ByteArrayOutputStream();
        try (var png = new DataOutputStream(out)) {
            png.write(START);
            write(png, "IHDR", size.array());
            write(png, "IDAT", rows(width, height));
            write(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] rows(int width, int height) throws IOException {
        var row = new byte[1 + (width + 7) / 8];
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (var i = 0; i < height; i++) deflater.write(row);
        }
        return packed.toByteArray();
    }

    private static void write(DataOutputStream png, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(type.getBytes(US_ASCII));
        crc.update(content);
        png.writeInt(content.length);
        png.write(type.getBytes(US_ASCII));
        png.write(content);
        png.writeInt((int) crc.getValue());
    }
}

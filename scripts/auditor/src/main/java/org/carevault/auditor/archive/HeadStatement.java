// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.carevault.model.SignedText;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * What an exporter states about a folder: how far the chain reached and what every file holds. Immutable.
 *
 * @param genesis hex hash of block 0's header
 * @param height how many blocks there are
 * @param hash hex hash of the last block's header
 * @param files hex SHA-256 of every block file, by block number
 * @param time when it was stated, by the exporter's clock
 * @param msp the exporter's MSP id
 * @param certificate the exporter's X.509 certificate, DER
 * @param signature DER, low S, over {@link #signed()}; empty before it is signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record HeadStatement(
        String channel,
        String genesis,
        long height,
        String hash,
        List<String> files,
        Instant time,
        String msp,
        byte[] certificate,
        byte[] signature) {

    private static final String USE = "head";

    public HeadStatement {
        files = List.copyOf(files);
        if (height != files.size() || height == 0) {
            throw new IllegalArgumentException("a head statement names as many files as there are blocks");
        }
    }

    /**
     * Reads a statement. Only its one canonical form is accepted, so that no bit can be changed unnoticed.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static HeadStatement parse(String json) {
        Fields fields = Fields.schema1(
                json, "channel", "genesis", "height", "hash", "files", "time", "msp", "certificate", "signature");
        return new HeadStatement(
                fields.text("channel"),
                fields.text("genesis"),
                fields.integer("height"),
                fields.text("hash"),
                fields.texts("files"),
                fields.time("time"),
                fields.text("msp"),
                base64(fields.text("certificate")),
                base64(fields.text("signature")));
    }

    /** Java's decoder ignores the unused bits of the last character; two texts must not mean one value. */
    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("a base64 text is not in canonical form");
        }
        return bytes;
    }

    /** The bytes that the exporter signs: everything but the signature. */
    public byte[] signed() {
        return SignedText.of(USE, body().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same statement with its signature. */
    public HeadStatement with(byte[] newSignature) {
        return new HeadStatement(channel, genesis, height, hash, files, time, msp, certificate, newSignature);
    }

    public String toJson() {
        return body().with("signature", Base64.getEncoder().encodeToString(signature))
                .toString();
    }

    private JsonObject body() {
        return JsonObject.schema1()
                .with("channel", channel)
                .with("genesis", genesis)
                .with("height", height)
                .with("hash", hash)
                .with("files", files)
                .with("time", time)
                .with("msp", msp)
                .with("certificate", Base64.getEncoder().encodeToString(certificate));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Base64;
import org.carevault.model.SignedText;
import org.carevault.model.id.Sha256;
import org.carevault.model.json.Fields;
import org.carevault.model.json.JsonObject;

/**
 * What this auditor verified and found in order: a line of canonical JSON, signed with the auditor's own key, and behind it
 * the state at that height. Immutable.
 *
 * @param height how many blocks were verified
 * @param hash hex hash of the last header
 * @param files hex SHA-256 over the SHA-256 of every block file, in order
 * @param state the state after the last block
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Checkpoint(String genesis, long height, String hash, String files, byte[] state) {
    private static final String USE = "checkpoint";

    /**
     * Reads a checkpoint.
     *
     * @throws IllegalArgumentException when it was not written with this key, or changed since
     */
    public static Checkpoint read(Path file, CheckpointKey key) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = 0;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        String line = new String(all, 0, end, StandardCharsets.UTF_8);
        Fields fields = Fields.schema1(line, "genesis", "height", "hash", "files", "state", "signature");
        var checkpoint = new Checkpoint(
                fields.text("genesis"),
                fields.integer("height"),
                fields.text("hash"),
                fields.text("files"),
                Arrays.copyOfRange(all, Math.min(end + 1, all.length), all.length));
        byte[] signature = Base64.getDecoder().decode(fields.text("signature"));
        boolean own = checkpoint
                        .body()
                        .with("signature", fields.text("signature"))
                        .toString()
                        .equals(line)
                && key.verify(checkpoint.signed(), signature);
        if (!own) {
            throw new IllegalArgumentException("the checkpoint is not this auditor's");
        }
        return checkpoint;
    }

    /** Writes it in place of an earlier one; an interruption leaves the earlier one as it was. */
    public void write(Path file, CheckpointKey key) throws IOException {
        String signature = Base64.getEncoder().encodeToString(key.sign(signed()));
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newOutputStream(draft)) {
            out.write(body().with("signature", signature).toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.write(state);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] signed() {
        return SignedText.of(USE, body().toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject body() {
        return JsonObject.schema1()
                .with("genesis", genesis)
                .with("height", height)
                .with("hash", hash)
                .with("files", files)
                .with("state", Sha256.hash(state).text());
    }
}

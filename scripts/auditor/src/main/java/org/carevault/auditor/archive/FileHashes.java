// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.archive;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.carevault.model.id.Sha256;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;

/** Hashes of block files as they lie in a folder; nothing is judged. */
public final class FileHashes {
    private FileHashes() {}

    /** Hex SHA-256 over the SHA-256 of the first files, in order; another value where one is missing. */
    public static String digest(BlockFiles files, long count) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (long number = 0; number < count; number++) {
            Path file = files.blocks().get(number);
            digest.update(
                    file == null
                            ? new byte[0]
                            : Sha256.hash(Files.readAllBytes(file)).bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hex hash of a block's header; null where the block is missing or unreadable. */
    public static String header(BlockFiles files, long number) throws IOException {
        Path file = files.blocks().get(number);
        if (file == null) {
            return null;
        }
        try {
            Block block = Block.parseFrom(Files.readAllBytes(file));
            return HexFormat.of().formatHex(Headers.hash(block.getHeader()));
        } catch (InvalidProtocolBufferException e) {
            return null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.archive.HeadStatement;
import org.carevault.devledger.pki.SigningIdentity;
import org.carevault.model.id.Sha256;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;

/** Writes blocks as an export does, with a head statement of whoever is asked to sign. */
public final class Exports {
    private Exports() {}

    /** The files of an export by name. */
    public static Map<String, byte[]> files(List<Block> blocks, SigningIdentity exporter) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < blocks.size(); i++) {
            files.put(BlockFiles.name(i), blocks.get(i).toByteArray());
        }
        files.put(BlockFiles.HEAD, head(blocks.get(0), blocks.get(blocks.size() - 1), files, exporter));
        return files;
    }

    /** A head statement over block files as they are, whatever they hold. */
    public static byte[] head(Block genesis, Block last, Map<String, byte[]> files, SigningIdentity exporter) {
        var hashes = new ArrayList<String>();
        files.forEach((name, bytes) -> {
            if (!name.equals(BlockFiles.HEAD)) {
                hashes.add(Sha256.hash(bytes).text());
            }
        });
        try {
            var statement = new HeadStatement(
                    "health",
                    hash(genesis),
                    hashes.size(),
                    hash(last),
                    hashes,
                    Instant.ofEpochSecond(last.getHeader().getNumber()),
                    exporter.mspId(),
                    exporter.certificate().getEncoded(),
                    new byte[0]);
            byte[] signature = exporter.sign(statement.signed()).toByteArray();
            return statement.with(signature).toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hex hash of a header: of block 0 it is the network's fingerprint. */
    public static String hash(Block block) {
        return HexFormat.of().formatHex(Headers.hash(block.getHeader()));
    }

    /** Writes the files into a folder. */
    public static Path write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}

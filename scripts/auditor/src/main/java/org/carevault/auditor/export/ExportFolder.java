// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carevault.auditor.archive.BlockFiles;
import org.carevault.auditor.archive.HeadStatement;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.report.Report.ChainSummary;
import org.carevault.model.id.Sha256;

/** The folder that an export fills: block by block as they are verified, the head statement last. */
public final class ExportFolder implements Witness {
    private final Path folder;
    private final List<String> hashes = new ArrayList<>();

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, which must be new or empty: what is in it afterwards is one export and nothing else.
     *
     * @throws IOException when it cannot be made or written, or holds something
     */
    public static ExportFolder create(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IOException(folder + " is not empty");
            }
        }
        if (!Files.isWritable(folder)) {
            throw new IOException(folder + " cannot be written");
        }
        return new ExportFolder(folder);
    }

    @Override
    public void checked(RawBlock block, boolean genuine) {
        if (genuine) {
            write(BlockFiles.name(block.number()), block.bytes());
            hashes.add(Sha256.hash(block.bytes()).text());
        }
    }

    /** Writes the head statement over everything that was written. */
    public void seal(ChainSummary chain, ExportIdentity identity, Instant now) {
        try {
            var statement = new HeadStatement(
                    chain.channel(),
                    chain.genesis(),
                    chain.height(),
                    chain.headerHash(),
                    hashes,
                    now.truncatedTo(ChronoUnit.MILLIS),
                    identity.mspId(),
                    identity.certificate().getEncoded(),
                    new byte[0]);
            String json = statement.with(identity.sign(statement.signed())).toJson();
            write(BlockFiles.HEAD, json.getBytes(StandardCharsets.UTF_8));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** A reader never sees half a file. */
    private void write(String name, byte[] content) {
        Path draft = folder.resolve(name + ".part");
        try {
            Files.write(draft, content);
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

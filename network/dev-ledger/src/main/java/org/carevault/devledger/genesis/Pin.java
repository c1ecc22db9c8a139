// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.genesis;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.carevault.validation.Headers;
import org.hyperledger.fabric.protos.common.Block;

/** This machine's auditor is told whose chain to trust when, and only when, block 0 is made. */
final class Pin {
    private Pin() {}

    /** Writes {@code auditor/pin.json} below the home: the hash of block 0's header, and when. */
    static void write(Path home, Block genesis) throws IOException {
        var folder = Files.createDirectories(home.resolve("auditor"));
        var draft = Files.createTempFile(folder, "pin", ".draft");
        var pin = Map.of(
                "genesis", HexFormat.of().formatHex(Headers.hash(genesis.getHeader())),
                "written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        new ObjectMapper().writeValue(draft.toFile(), pin);
        Files.move(
                draft, folder.resolve("pin.json"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

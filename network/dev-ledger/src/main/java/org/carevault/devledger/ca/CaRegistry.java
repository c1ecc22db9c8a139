// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.carevault.devledger.store.Folders;

/** The authority's state in one JSON file, replaced as a whole. Thread-safe: changes happen one after another. */
final class CaRegistry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path file;
    private CaState state;

    private CaRegistry(Path file, CaState state) {
        this.file = file;
        this.state = state;
    }

    /** Reads the file, or begins empty when there is none. */
    static CaRegistry open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new CaRegistry(file, CaState.empty());
        }
        try {
            return new CaRegistry(file, JSON.readValue(Files.readAllBytes(file), CaState.class));
        } catch (JsonProcessingException e) {
            throw new IOException("the state of a certificate authority is damaged: " + file.getFileName(), e);
        }
    }

    synchronized CaState state() {
        return state;
    }

    /** Applies the change; it counts once it is on the disk. A change that throws leaves everything as it was. */
    synchronized CaState change(UnaryOperator<CaState> change) throws IOException {
        CaState next = change.apply(state);
        Folders.replace(file, JSON.writeValueAsBytes(next), true);
        state = next;
        return next;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.PlainText;
import org.carevault.vault.sealing.Sealed;

/** Writes the card of a new version; a title that was not given is the former version's, or else the file's name. */
final class CardMaker {
    /** LOINC "Medical records", for documents of which nobody said more. */
    private static final String MEDICAL_RECORDS = "11503-0";

    private static final int SALT = 32;

    private final Desk desk;

    CardMaker(Desk desk) {
        this.desk = desk;
    }

    Card make(UploadOrder order, Destination destination, Sealed sealed) {
        var former = order.title() == null || order.type() == null ? former(destination) : null;
        var fileName = PlainText.of(order.file().getFileName().toString());
        var title = order.title() != null ? order.title() : former != null ? former.title() : fileName;
        var type = order.type() != null ? order.type() : former != null ? former.type() : MEDICAL_RECORDS;
        return new Card(
                PlainText.of(title),
                type,
                Instant.now(desk.now()),
                contentType(order.file()),
                sealed.size(),
                fileName,
                Randoms.bytes(SALT),
                sealed.plaintextHash());
    }

    /** Null when there is none, or when the author may not look into it. */
    private Card former(Destination destination) {
        if (destination.isNewRecord()) {
            return null;
        }
        return new Cards(desk)
                .openIfAdmitted(destination.former().get(destination.former().size() - 1));
    }

    private static String contentType(Path file) {
        try {
            var type = Files.probeContentType(file);
            return type == null ? "application/octet-stream" : type;
        } catch (IOException e) {
            return "application/octet-stream";
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Sha256;
import org.carevault.vault.failure.VaultException;

/**
 * Sealed objects on their way between member and store. The member's own app carries them, with a ticket when the patient's home is
 * another organisation. Nothing that comes from here is trusted: hashes and keys decide.
 */
public final class Objects {
    private final Http http;
    private final String ownMsp;
    private final Ticket ticket;

    Objects(Http http, String ownMsp, Ticket ticket) {
        this.http = http;
        this.ownMsp = ownMsp;
        this.ticket = ticket;
    }

    /** Sends a sealed document from a file; {@code meter} sees the bytes pass. */
    public void putDocument(Place place, Path ciphertext, Sha256 hash, Meter meter) {
        try (var file = Files.newInputStream(ciphertext)) {
            var size = Files.size(ciphertext);
            var body = meter.watch(file, "sending", size);
            put("document", "write-document", place, "", hash, body, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void putCard(Place place, byte[] ciphertext) {
        put(
                "card",
                "write-card",
                place,
                "",
                Sha256.hash(ciphertext),
                new ByteArrayInputStream(ciphertext),
                ciphertext.length);
    }

    /** Leaves a slot for its owner; one that is there already is as good, because slots are written once. */
    public void putSlot(Place place, MedicalId owner, byte[] ciphertext) {
        try {
            put(
                    "slots/" + owner,
                    "write-slot",
                    place,
                    owner.text(),
                    Sha256.hash(ciphertext),
                    new ByteArrayInputStream(ciphertext),
                    ciphertext.length);
        } catch (VaultException e) {
            if (!"ALREADY_EXISTS".equals(e.code())) {
                throw e;
            }
        }
    }

    public byte[] card(Place place) {
        return http.bytes(version(place) + "card", headers("read-card", place, "", ""));
    }

    /** The caller's own slot. */
    public byte[] slot(Place place, MedicalId owner) {
        return http.bytes(version(place) + "slot", headers("read-slot", place, "", owner.text()));
    }

    /** Puts another slot in the place of the caller's own; a ticket names what is in it, because it takes something away. */
    public void replaceSlot(Place place, MedicalId owner, byte[] ciphertext) {
        var headers = headers("replace-slot", place, Sha256.hash(ciphertext).text(), owner.text());
        headers.put("Content-Type", "application/octet-stream");
        var stored = http.put(version(place) + "slot", headers, BodyPublishers.ofByteArray(ciphertext));
        if (stored.path("size").asLong(-1) != ciphertext.length) {
            throw notConfirmed();
        }
    }

    /** The sealed document, released against a committed access; the caller closes the stream. */
    public InputStream document(Place place, String transaction, Meter meter) {
        var path = version(place) + "document?transaction=" + transaction;
        var response = http.stream(path, headers("read-document", place, transaction, ""));
        var size = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return meter.watch(response.body(), "receiving", size);
    }

    private void put(
            String part, String action, Place place, String subject, Sha256 hash, InputStream body, long size) {
        var headers = headers(action, place, "", subject);
        headers.put("Content-Type", "application/octet-stream");
        headers.put("X-CareVault-Sha256", hash.text());
        headers.put("X-CareVault-Patient", place.patient().text());
        if (!subject.isEmpty()) {
            headers.put("X-CareVault-Record", place.record().text());
        }
        var publisher = BodyPublishers.ofInputStream(() -> body);
        var stored = http.put(
                "objects/" + place.object() + "/" + part, headers, BodyPublishers.fromPublisher(publisher, size));
        // A slot's answer has no hash: slots are not on the chain, and its reader finds out by opening it.
        var sameHash = !subject.isEmpty() || hash.text().equals(Json.textOrNull(stored, "sha256"));
        if (!sameHash || stored.path("size").asLong(-1) != size) {
            throw notConfirmed();
        }
    }

    private static VaultException notConfirmed() {
        return VaultException.integrity(
                "STORE_NOT_CONFIRMED",
                "The store did not confirm the object that was sent.",
                "Nothing was recorded for it. Try again; if it happens again, tell the patient's organisation.");
    }

    private Map<String, String> headers(String action, Place place, String transaction, String subject) {
        var headers = new HashMap<String, String>();
        if (!place.home().equals(ownMsp)) {
            headers.put(Ticket.HEADER, ticket.sign(action, place, transaction, subject));
        }
        return headers;
    }

    private static String version(Place place) {
        return "records/" + place.record() + "/versions/" + place.version() + "/";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static org.carevault.vault.failure.VaultException.cannot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.carevault.model.Commitment;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Desk;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.RecordKey;
import org.carevault.vault.sealing.Sealed;

/**
 * Seals a file and brings it into a vault: ciphertext, then card and slots, then the transaction. What a crash leaves behind is an object
 * that no version names, which the organisation sweeps away; never a version without its object.
 */
public final class Upload {
    private final Desk desk;

    public Upload(Desk desk) {
        this.desk = desk;
    }

    public Uploaded run(UploadOrder order) {
        if (!Files.isRegularFile(order.file()) || !Files.isReadable(order.file())) {
            throw cannot(
                    "FILE_NOT_FOUND", "The file to upload cannot be read.", "Check its name and that it is a file.");
        }
        var destination = Destination.of(desk, order);
        var readers = Readers.of(desk, destination);
        var key = RecordKey.fresh();
        try {
            var ciphertext = Files.createTempFile("vault-", ".age");
            try {
                var sealed = seal(order.file(), ciphertext, key);
                var card = new CardMaker(desk).make(order, destination, sealed);
                var content = send(destination, ciphertext, sealed, card, key);
                var slots = new SlotRound(desk, destination, key);
                slots.run(readers);
                var uploaded = commit(destination, content);
                slots.late(readers);
                return uploaded;
            } finally {
                Files.deleteIfExists(ciphertext);
            }
        } catch (IOException e) {
            throw cannot(
                            "FILE_NOT_SEALED",
                            "The file could not be read to its end, or there is no room to seal it.",
                            "Check the file and the free space of the temporary folder.")
                    .because(e);
        }
    }

    private Sealed seal(Path file, Path ciphertext, RecordKey key) throws IOException {
        try (var in = desk.meter().watch(Files.newInputStream(file), "sealing", Files.size(file));
                var out = Files.newOutputStream(ciphertext)) {
            return AgeFile.seal(in, out, AgeFile.recipient(key.identity().recipient()));
        }
    }

    private VersionContent send(Destination destination, Path ciphertext, Sealed sealed, Card card, RecordKey key) {
        var place = destination.place();
        var sealedCard =
                AgeFile.seal(card.toJson(), AgeFile.recipient(key.identity().recipient()));
        var hash = Sha256.ofDigest(sealed.ciphertextHash());
        desk.objects().putDocument(place, ciphertext, hash, desk.meter());
        desk.objects().putCard(place, sealedCard);
        return new VersionContent(
                place.object(),
                hash,
                Sha256.hash(sealedCard),
                Commitment.of(card.salt(), card.plaintextHash(), place.record(), place.version()),
                new DeviceId(desk.keyring().device()),
                Instant.now(desk.now()));
    }

    private Uploaded commit(Destination destination, VersionContent content) {
        var place = destination.place();
        Argument call = destination.isNewRecord()
                ? new CreateArgument(place.record(), place.patient(), content, destination.consent())
                : new AddVersionArgument(place.record(), place.version(), content, destination.consent());
        var committed = desk.chain().submit(call, place.patient());
        return new Uploaded(place.record(), place.version(), committed.transaction(), committed.block());
    }
}

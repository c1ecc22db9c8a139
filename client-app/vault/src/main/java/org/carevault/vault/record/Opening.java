// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import static org.carevault.vault.failure.VaultException.cannot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.carevault.model.Commitment;
import org.carevault.vault.app.Desk;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.PrivateFile;
import org.carevault.vault.sealing.RecordKey;
import org.carevault.vault.sealing.Sealed;
import org.carevault.vault.slot.Slots;

/** Reads a document: access on the chain, ciphertext checked, opened, commitment checked, and only then given its name. */
public final class Opening {
    private final Desk desk;
    private final Slots slots;
    private final Download download;

    public Opening(Desk desk) {
        this.desk = desk;
        this.slots = new Slots(desk);
        this.download = new Download(desk);
    }

    /** Opens to {@code target}; without {@code overwrite} a file that stands there stays, and no read is recorded. */
    public Opened toFile(OpenOrder order, Path target, boolean overwrite) {
        var question = Question.of(desk, order);
        if (!overwrite && Files.exists(target) && question.wouldBePermitted()) {
            throw cannot("FILE_EXISTS", "There is a file of this name already.", "Name another one, or add --yes.");
        }
        var access = question.commit();
        return delivered(() -> write(access, target));
    }

    private Opened write(Access access, Path target) {
        var key = slots.open(Slots.place(access.version()));
        try {
            var ciphertext = PrivateFile.beside(target);
            var plaintext = PrivateFile.beside(target);
            try {
                download.run(access, ciphertext);
                var size = open(access, key, ciphertext, plaintext);
                PrivateFile.rename(plaintext, target);
                return new Opened(access, target, null, size);
            } finally {
                Files.deleteIfExists(ciphertext);
                Files.deleteIfExists(plaintext);
            }
        } catch (IOException e) {
            throw notWritten().because(e);
        }
    }

    /** Leaves the document sealed: its age file and the reader's slot, which the age command opens with the kit alone. */
    public Opened sealed(OpenOrder order, Path folder) {
        var access = Question.of(desk, order).commit();
        return delivered(() -> writeSealed(access, folder));
    }

    private Opened writeSealed(Access access, Path folder) {
        var place = Slots.place(access.version());
        var slot = slots.sealed(place);
        var name = place.record() + "-" + place.version();
        try {
            Files.createDirectories(folder);
            var target = folder.resolve(name + ".age");
            var ciphertext = PrivateFile.beside(target);
            try {
                download.run(access, ciphertext);
                var size = open(access, slots.open(place), ciphertext, null);
                var slotFile = folder.resolve(name + ".slot.age");
                PrivateFile.replace(slotFile, slot);
                PrivateFile.rename(ciphertext, target);
                return new Opened(access, target, slotFile, size);
            } finally {
                Files.deleteIfExists(ciphertext);
            }
        } catch (IOException e) {
            throw notWritten().because(e);
        }
    }

    /** Checks everything that can be checked; a null target checks only. */
    private long open(Access access, RecordKey key, Path ciphertext, Path target) throws IOException {
        var card = new Cards(desk).open(access.version(), key);
        Sealed opened;
        try (var in = desk.meter().watch(Files.newInputStream(ciphertext), "opening", Files.size(ciphertext));
                var out = target == null ? OutputStream.nullOutputStream() : Files.newOutputStream(target)) {
            opened = AgeFile.open(in, out, key.identity().reader());
        }
        var version = access.version();
        var commitment = Commitment.of(card.salt(), opened.plaintextHash(), version.record(), version.version());
        if (!commitment.equals(version.content().commitment())) {
            throw Damage.commitment();
        }
        return opened.size();
    }

    /** Whatever fails here, the access is committed: trying again records a second one. */
    private static Opened delivered(Supplier<Opened> delivery) {
        try {
            return delivery.get();
        } catch (VaultException e) {
            throw e.withHint("The read is recorded on the chain. " + e.hint());
        }
    }

    private static VaultException notWritten() {
        return cannot(
                "FILE_NOT_WRITTEN",
                "The document could not be written.",
                "Check that the folder is writable and that there is room for the document twice.");
    }
}

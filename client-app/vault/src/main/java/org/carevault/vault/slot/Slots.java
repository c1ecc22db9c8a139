// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.slot;

import java.util.List;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.sealing.AgeIdentity;
import org.carevault.vault.sealing.RecordKey;

/** Opens the member's own slots and leaves new ones for others. */
public final class Slots {
    private final Desk desk;

    public Slots(Desk desk) {
        this.desk = desk;
    }

    /** All versions of a record as two organisations endorse them, the first one first. */
    public List<RecordVersion> versions(RecordId record) {
        var answer = desk.chain().ask(new VersionsArgument(record));
        return Fields.of(answer, "versions").objects("versions").stream()
                .map(RecordVersion::parse)
                .toList();
    }

    public static Place place(RecordVersion version) {
        return new Place(
                version.patient(),
                version.home(),
                version.record(),
                version.version(),
                version.content().object());
    }

    /** The record key from the member's own slot. */
    public RecordKey open(Place place) {
        return RecordKey.fromSlot(AgeFile.open(sealed(place), desk.keyring().identities()));
    }

    /** The member's own slot as it is stored. */
    public byte[] sealed(Place place) {
        return desk.objects().slot(place, desk.me());
    }

    /**
     * Seals the member's own slot to the registered identity, unless it is; whatever another one opens goes on holding the same key.
     *
     * @return whether it was sealed to another identity
     */
    public boolean renew(Place place) {
        var sealed = sealed(place);
        var identities = desk.keyring().identities();
        if (opens(sealed, identities.get(0))) {
            return false;
        }
        var key = RecordKey.fromSlot(AgeFile.open(sealed, identities));
        var recipient = AgeFile.recipient(identities.get(0).recipient());
        desk.objects().replaceSlot(place, desk.me(), AgeFile.seal(key.toSlot(), recipient));
        return true;
    }

    private static boolean opens(byte[] sealed, AgeIdentity identity) {
        try {
            return AgeFile.open(sealed, identity.reader()).length > 0;
        } catch (VaultException e) {
            return false;
        }
    }

    /** Leaves the key for a reader; {@code recipient} comes from an endorsed answer and from nowhere else. */
    public void leave(Place place, RecordKey key, MedicalId reader, Recipient recipient) {
        desk.objects().putSlot(place, reader, AgeFile.seal(key.toSlot(), AgeFile.recipient(recipient.text())));
    }
}

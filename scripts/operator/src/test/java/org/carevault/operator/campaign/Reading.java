// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ObjectName;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Meter;
import org.carevault.vault.app.Place;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.record.Uploaded;
import org.carevault.vault.sealing.AgeFile;
import org.carevault.vault.slot.Slots;

/** Reads back what a patient was told is kept: by an access on the chain, as everybody does, fifty records at a time. */
final class Reading {
    /** In one's own organisation an object's address is its record and version; its name is not looked at. */
    private static final ObjectName UNNAMED = ObjectName.of(new byte[16]);

    private final Desk desk;

    Reading(Desk desk) {
        this.desk = desk;
    }

    /** The acknowledged writes that cannot be read, or are not what was written. */
    List<String> lost(List<Acknowledged> writes) throws Exception {
        var lost = new ArrayList<String>();
        var uploads = writes.stream().filter(write -> write.consent() == null).toList();
        for (var from = 0; from < uploads.size(); from += AccessArgument.MOST) {
            var some = uploads.subList(from, Math.min(from + AccessArgument.MOST, uploads.size()));
            var transaction = access(some);
            for (var write : some)
                if (!reads(write, transaction))
                    lost.add(write.uploaded().record().text());
        }
        lost.addAll(lostConsents(writes));
        return lost;
    }

    private String access(List<Acknowledged> some) {
        var records = some.stream()
                .map(write -> new RecordReference(write.uploaded().record(), 1))
                .toList();
        return desk.chain()
                .submit(new AccessArgument(desk.me(), records, Purpose.PATRQT, null))
                .transaction();
    }

    private boolean reads(Acknowledged write, String transaction) throws Exception {
        var place = place(write.uploaded());
        try (var sealed = desk.objects().document(place, transaction, Meter.silent())) {
            var key = new Slots(desk).open(place);
            var plaintext = AgeFile.open(sealed.readAllBytes(), key.identity().reader());
            return write.content().equals(new String(plaintext, StandardCharsets.UTF_8));
        } catch (VaultException e) {
            System.err.println("not readable: " + e.code());
            return false;
        }
    }

    private Place place(Uploaded uploaded) {
        return new Place(desk.me(), desk.keyring().organisation(), uploaded.record(), uploaded.version(), UNNAMED);
    }

    private List<String> lostConsents(List<Acknowledged> writes) {
        var listed = StreamSupport.stream(desk.app().consents(desk.me()).spliterator(), false)
                .map(consent -> consent.path("consent").asText())
                .toList();
        return writes.stream()
                .filter(write -> write.consent() != null)
                .map(write -> write.consent().text())
                .filter(consent -> !listed.contains(consent))
                .toList();
    }
}

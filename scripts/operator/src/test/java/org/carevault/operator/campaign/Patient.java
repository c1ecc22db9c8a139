// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;
import org.carevault.operator.acceptance.Consortium;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Meter;
import org.carevault.vault.app.Place;
import org.carevault.vault.consent.Grants;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.KeyringFile;
import org.carevault.vault.record.OpenOrder;
import org.carevault.vault.record.Opening;
import org.carevault.vault.record.Upload;
import org.carevault.vault.record.UploadOrder;
import org.carevault.vault.record.Uploaded;

/** A patient at work through the vault's own classes; logs in again when the app has forgotten him. */
final class Patient {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keyring keyring;
    private final String app;
    private final MedicalId doctor;
    private Desk desk;

    /** Joins somebody new at City Hospital, who reaches its app at that address and grants to the demonstration's doctor at Lakeside. */
    Patient(Consortium consortium, String app) throws IOException {
        var name = consortium.newcomer("p");
        keyring = KeyringFile.read(
                consortium.keyring(name), consortium.environment().get("CAREVAULT_PASSPHRASE"));
        this.app = app;
        doctor = new MedicalId(consortium.medicalId("dr-lin"));
    }

    /** The member's desk; opened anew after {@link #forget}. */
    synchronized Desk desk() {
        if (desk == null) desk = Desk.open(keyring, app, Meter.silent(), Clock.systemUTC());
        return desk;
    }

    Keyring keyring() {
        return keyring;
    }

    /** After an app's restart the session is gone. */
    synchronized void forget() {
        desk = null;
    }

    Uploaded upload(String content) {
        try {
            var file = Files.createTempFile("campaign", ".txt"); // one each: a patient may do several things at once
            try {
                Files.writeString(file, content);
                return new Upload(desk()).run(new UploadOrder(file, null, null, "Campaign", null, null));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grants the record to the doctor for a day. */
    ConsentId grant(RecordId record) throws VaultException {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var consent = ConsentId.of(random);
        var end = Instant.now().plus(Duration.ofDays(1));
        var terms = ConsentTerms.of(Scope.of(List.of(record)), Set.of(Action.READ), Set.of(Purpose.TREAT), end);
        new Grants(desk()).give(consent, doctor, terms);
        return consent;
    }

    /** Reads one of his own documents. */
    void open(RecordId record) throws IOException {
        var folder = Files.createTempDirectory("campaign");
        try {
            new Opening(desk()).toFile(new OpenOrder(record, null, null, null), folder.resolve("out"), true);
        } finally {
            Files.deleteIfExists(folder.resolve("out"));
            Files.delete(folder);
        }
    }

    /** Fetches a sealed document against an access that is on the chain already. */
    void fetch(RecordId record, String transaction) throws IOException {
        var place = new Place(desk().me(), keyring.organisation(), record, 1, ObjectName.of(new byte[16]));
        desk().objects().document(place, transaction, Meter.silent()).close();
    }

    void revoke(ConsentId consent) {
        desk().chain().submit(new RevokeArgument(consent));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.rotation;

import java.time.Duration;
import java.time.Instant;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.document.Member;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.OneTimeCodes;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.MemberKeys;
import org.carevault.vault.member.Naming;
import org.carevault.vault.member.NewKeys;

/** New keys for a member; cut off anywhere, it goes on where it stopped, because one of the keys that are kept always lets him in. */
public final class Rotation {
    /**
     * So long after a rotation somebody may still seal to the former recipient, which he asked for before: a client asks once and hands
     * on the keys of many records for as long as it runs, a night with the lid closed included.
     */
    private static final Duration LATECOMERS = Duration.ofDays(1);

    private final String app;
    private final OneTimeCodes codes;
    private final Keeping keep;

    /** Puts a keyring where it is safe, in place of the former one; the desk is one that is let in at that moment. */
    public interface Keeping {
        void keep(Desk desk, Keyring keyring);
    }

    /**
     * Prepares one.
     *
     * @param app the app's address
     * @param codes of the member's authenticator, where one is on: the new keys log in
     */
    public Rotation(String app, OneTimeCodes codes, Keeping keep) {
        this.app = app;
        this.codes = codes;
        this.keep = keep;
    }

    /** Has new keys registered by the present one and logs in with them; both are kept before the chain is asked. */
    public Desk register(Desk desk) {
        var present = desk.keyring();
        // Keys of a try that was cut off are used again: its transaction may be committed yet.
        var keyring = present.next() != null
                ? present
                : present.withNext(
                        NewKeys.certified(desk.me(), request -> desk.app().certify(request)));
        keep.keep(desk, keyring);
        VaultException failure = null;
        try {
            desk.chain().submit(argument(keyring.next()));
        } catch (VaultException e) {
            failure = e;
        }
        // An earlier try may have registered them, whatever this one came to.
        var renewed = Desk.open(keyring, app, codes, desk.meter(), desk.now());
        if (renewed.keyring().next() != null) {
            throw failure != null ? failure : notConfirmed();
        }
        return settled(renewed);
    }

    /** Forgets the former signing key, once two organisations say that the new one is registered. */
    public Desk settled(Desk desk) {
        var keyring = desk.keyring();
        desk.chain().confirm(argument(new MemberKeys(keyring.certificate(), keyring.signingKey(), keyring.identity())));
        keep.keep(desk, keyring);
        return desk;
    }

    /**
     * Seals to the registered identity whatever is still sealed to former ones. Forgets those a day after the rotation at the earliest,
     * and only after a round that reached every record and found nothing sealed to them: what a store acknowledged is seen once before.
     *
     * @return how many records could not be looked after; they are the next try's
     */
    public int renew(Desk desk) {
        var since =
                Member.parse(desk.chain().ask(new MemberArgument(desk.me()))).changed();
        new Naming(desk).renew();
        var round = new OwnSlots(desk).renew();
        if (round.foundNothing() && since.plus(LATECOMERS).isBefore(Instant.now(desk.now()))) {
            keep.keep(desk, desk.keyring().withoutFormer());
        }
        return round.left();
    }

    private static RotateKeyArgument argument(MemberKeys keys) {
        return new RotateKeyArgument(
                Sha256.hash(keys.certificate().getPublicKey().getEncoded()),
                new Recipient(keys.identity().recipient()));
    }

    private static VaultException notConfirmed() {
        return VaultException.integrity(
                "COMMIT_NOT_CONFIRMED",
                "The app says that the new keys were registered, but does not let them in.",
                "Run rotate again: either the former keys or the new ones are the registered ones, and both are kept.");
    }
}

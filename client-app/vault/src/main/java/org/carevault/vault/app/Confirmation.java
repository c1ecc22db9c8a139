// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.AddVersionArgument;
import org.carevault.model.argument.Argument;
import org.carevault.model.argument.ConsentArgument;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.argument.DeassignAdministratorArgument;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.RecordArgument;
import org.carevault.model.argument.RemoveMemberArgument;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.RotateKeyArgument;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.consent.Consent;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Member;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.carevault.model.rule.Caller;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;

/**
 * Looks by endorsed answers whether what a call writes stands on the chain, because an app that swallowed the call could say that it was
 * committed. Calls whose trace no question shows (a read, a look into a log, an invitation, a newcomer organisation) count as confirmed.
 */
final class Confirmation {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Chain chain;
    private final Caller caller;
    private final String self;

    /** Looks through {@code chain} for what {@code caller} wrote. */
    Confirmation(Chain chain, Caller caller) {
        this.chain = chain;
        this.caller = caller;
        this.self = caller.commonName();
    }

    /**
     * Returns once the call's writing is seen. Peers may be a moment behind, so it looks for up to five seconds.
     *
     * @throws VaultException {@code COMMIT_NOT_CONFIRMED}, or {@code OUTCOME_UNKNOWN} when nobody answers
     */
    void require(Argument call) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            VaultException failure = null;
            try {
                if (stands(call)) {
                    return;
                }
            } catch (VaultException e) {
                failure = unlessAltered(e);
            }
            if (System.nanoTime() > end) {
                throw unconfirmed(failure);
            }
            pause();
        }
    }

    private boolean stands(Argument call) {
        if (call instanceof CreateArgument create) {
            return version(create.record(), 1, create.content());
        }
        if (call instanceof AddVersionArgument added) {
            return version(added.record(), added.version(), added.content());
        }
        if (call instanceof TombstoneArgument tombstone) {
            return HealthRecord.parse(chain.ask(new RecordArgument(tombstone.record())))
                    .isTombstoned();
        }
        return consentStands(call) && memberStands(call);
    }

    private boolean consentStands(Argument call) {
        if (call instanceof RequestArgument request) {
            return consent(request.patient(), request.consent(), Set.of(ConsentStatus.values()));
        }
        if (call instanceof GrantArgument grant) {
            // Another device of the patient may have revoked it already.
            return ownConsent(grant.consent(), Set.of(ConsentStatus.ACTIVE, ConsentStatus.REVOKED));
        }
        if (call instanceof DeclineArgument decline) {
            return ownConsent(decline.consent(), Set.of(ConsentStatus.DECLINED));
        }
        if (call instanceof RevokeArgument revoke) {
            return ownConsent(revoke.consent(), Set.of(ConsentStatus.REVOKED));
        }
        return true;
    }

    private boolean memberStands(Argument call) {
        if (call instanceof RemoveMemberArgument removal) {
            return isGone(removal.member());
        }
        if (call instanceof DeassignAdministratorArgument removal) {
            return isGone(removal.member());
        }
        if (call instanceof RotateKeyArgument rotation) {
            return isRegistered(member(new MedicalId(self)), rotation.recipient());
        }
        return !(call instanceof JoinArgument join) || isRegistered(member(new MedicalId(self)), join.recipient());
    }

    private boolean version(RecordId record, int number, VersionContent content) {
        var answer = chain.ask(new VersionsArgument(record));
        List<String> versions = Fields.of(answer, "versions").objects("versions");
        return versions.stream()
                .map(RecordVersion::parse)
                .anyMatch(version -> version.version() == number
                        && version.author().text().equals(self)
                        && version.content().object().equals(content.object())
                        && version.content().document().equals(content.document()));
    }

    private boolean ownConsent(ConsentId consent, Set<ConsentStatus> expected) {
        return consent(new MedicalId(self), consent, expected);
    }

    private boolean consent(MedicalId patient, ConsentId consent, Set<ConsentStatus> expected) {
        return expected.contains(
                Consent.parse(chain.ask(new ConsentArgument(patient, consent))).status());
    }

    /** Who removed himself is no member any more and gets no answer. */
    private boolean isGone(MedicalId member) {
        return member.text().equals(self) || !member(member).isActive();
    }

    private boolean isRegistered(Member member, Recipient recipient) {
        return member.isActive()
                && member.msp().equals(caller.msp())
                && member.keyHash().text().equals(caller.keyHash())
                && member.recipient().equals(recipient);
    }

    private Member member(MedicalId member) {
        return Member.parse(chain.ask(new MemberArgument(member)));
    }

    private static VaultException unlessAltered(VaultException e) {
        if ("ANSWER_ALTERED".equals(e.code())) {
            throw e;
        }
        return e;
    }

    /** What the rules refuse to show is not there; when nothing answers, nobody knows. */
    private static VaultException unconfirmed(VaultException failure) {
        if (failure == null || failure.exit() != Exit.COULD_NOT_RUN || isOfTheRules(failure.code())) {
            return VaultException.integrity(
                            "COMMIT_NOT_CONFIRMED",
                            "The app says that the transaction was committed, but the chain does not show it.",
                            "Do not rely on it: look with list, requests or log, then try again or tell the organisation.")
                    .because(failure);
        }
        return Delivery.unknown(failure);
    }

    private static boolean isOfTheRules(String code) {
        return List.of(ErrorCode.values()).stream()
                .anyMatch(known -> known.name().equals(code));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

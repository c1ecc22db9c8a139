// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.report.Reason;
import org.carevault.devledger.pki.SigningIdentity;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.GrantArgument;
import org.carevault.model.consent.Decision;
import org.carevault.model.id.ConsentId;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;

/** Attacks by organisations that collude with their peers' and orderers' keys. Most are the last block of a fork. */
final class KeyAttacks {
    private static final String CONSENT = "00112233445566778899aabbccddeeff";

    private final Story genuine;
    private final List<Attack> attacks = new ArrayList<>();

    private KeyAttacks(Story genuine) {
        this.genuine = genuine;
    }

    static List<Attack> on(Story genuine) {
        KeyAttacks all = new KeyAttacks(genuine);
        all.highS();
        all.wrongPolicy();
        all.forgedCreator();
        all.unknownField();
        all.forgedGrant();
        all.heldBack();
        all.aheadOfTime();
        all.smuggledKey();
        all.unlawfulPermit();
        all.expiredCertificate();
        all.unknownVersion();
        return all.attacks;
    }

    private void highS() {
        Story story = genuine.fork();
        Draft draft = ownReading(story);
        SigningIdentity third = story.chain().network().organisations().get(2).peer();
        draft.endorsers.add(third);
        story.chain().append(Forging.highS(draft.creator, Sealing.seal(draft), 2));
        add("high-s-signature", story, Reason.HIGH_S_SIGNATURE, draft);
    }

    private void wrongPolicy() {
        Story story = genuine.fork();
        Draft draft = ownReading(story).endorsedBy(story.chain().twoPeers().subList(0, 1));
        markedValid(story, story.chain().add(draft));
        add("wrong-policy", story, Reason.ENDORSEMENT_POLICY, draft);
    }

    private void forgedCreator() {
        Story story = genuine.fork();
        Draft draft = ownReading(story);
        Envelope sealed = Sealing.seal(draft);
        ByteString wrong = story.doctor().identity().sign(sealed.getPayload());
        markedValid(
                story,
                story.chain().append(sealed.toBuilder().setSignature(wrong).build()));
        add("forged-creator-signature", story, Reason.CREATOR_SIGNATURE, draft);
    }

    private void unknownField() {
        Story story = genuine.fork();
        var unknown = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        Envelope sealed = Sealing.seal(ownReading(story));
        story.chain().append(sealed.toBuilder().setUnknownFields(unknown).build());
        add("unknown-field", story, Reason.UNUSED_FIELD, null);
    }

    /** Two organisations endorse a grant that the patient never made. */
    private void forgedGrant() {
        Story story = genuine.fork();
        GrantArgument grant = story.grantTo(story.doctor().id(), story.now().plus(7, ChronoUnit.DAYS));
        Draft patients = story.chain().honest(story.patient().identity(), story.now(), grant);
        Draft forged = story.chain().unsimulated(story.doctor().identity(), story.now(), grant);
        forged.writes.putAll(patients.writes);
        forged.response = patients.response;
        forged.event = patients.event;
        forged.eventPayload = patients.eventPayload;
        story.chain().add(forged);
        add("forged-grant", story, Reason.RULE_VIOLATION, forged);
    }

    /** A read signed while the consent held and sent when it had ended; the chain's own times give it away. */
    private void heldBack() {
        Story story = genuine.fork();
        ConsentId consent = story.grant(story.now().plus(1, ChronoUnit.MINUTES));
        Instant then = story.now();
        story.later(600);
        story.step(story.patient().identity(), story.ownReading());
        Draft held = story.chain().honest(story.doctor().identity(), then, story.reading(consent));
        story.chain().add(held);
        add("held-back-transaction", story, Reason.TIME_SKEW, held);
    }

    /** A member claims the next day, so that everybody after him would look held back; two organisations deny it. */
    private void aheadOfTime() {
        Story story = genuine.fork();
        Instant tomorrow = story.now().plus(1, ChronoUnit.DAYS);
        Draft ahead = story.chain().honest(story.patient().identity(), tomorrow, story.ownReading());
        Block block = story.chain().add(ahead);
        story.step(story.patient().identity(), story.ownReading());
        story.anotherHospital();
        add("time-ahead", story, Reason.TIME_AHEAD, ahead, block);
    }

    private void smuggledKey() {
        Story story = genuine.fork();
        Draft draft = ownReading(story).writing("\0member\0stranger\0", "{}");
        story.chain().add(draft);
        add("smuggled-key", story, Reason.EXTRA_WRITE, draft);
    }

    /** A refusal answered as a permit, with the log entry of a permit. */
    private void unlawfulPermit() {
        Story story = genuine.fork();
        AccessArgument reading = story.reading(new ConsentId(CONSENT));
        Draft draft = story.chain().honest(story.doctor().identity(), story.now(), reading);
        draft.answering(new Decision.Permit(new ConsentId(CONSENT)).toJson());
        story.chain().add(draft);
        add("unlawful-permit", story, Reason.UNLAWFUL_ACCESS, draft);
    }

    private void expiredCertificate() {
        Story story = genuine.fork();
        story.later(400L * 24 * 60 * 60);
        Draft draft = ownReading(story);
        story.chain().add(draft);
        add("expired-certificate", story, Reason.CERTIFICATE_NOT_VALID_THEN, draft);
    }

    private void unknownVersion() {
        Story story = genuine.fork();
        Draft draft = ownReading(story).ofVersion("9.9");
        story.chain().add(draft);
        add("unknown-chaincode-version", story, Reason.WRONG_VERSION, draft);
    }

    private static Draft ownReading(Story story) {
        return story.chain().honest(story.patient().identity(), story.now(), story.ownReading());
    }

    private static void markedValid(Story story, Block block) {
        story.chain().replaceLast(PeerWorks.marked(block, new byte[1], new byte[32]));
    }

    private void add(String name, Story story, Reason reason, Draft draft) {
        add(name, story, reason, draft, story.chain().last());
    }

    private void add(String name, Story story, Reason reason, Draft draft, Block block) {
        List<Block> blocks = story.chain().blocks();
        attacks.add(new Attack(
                name,
                Exports.files(blocks, story.exporter()),
                reason,
                block.getHeader().getNumber(),
                draft == null ? null : Sealing.id(draft)));
    }
}

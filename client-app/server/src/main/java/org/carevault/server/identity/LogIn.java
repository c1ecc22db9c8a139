// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carevault.model.SignedText;
import org.carevault.model.json.UtcTime;
import org.carevault.server.certificate.MemberCertificate;
import org.carevault.server.http.Input;
import org.carevault.server.http.MayBeMissing;
import org.carevault.server.http.RequestBody;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** Checks a signed challenge. Every refusal but a removed member's has one answer, so nothing tells who is registered. */
final class LogIn {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Challenges challenges;
    private final ReadModel model;
    private final String msp;
    private final Clock clock;

    /**
     * What the client sends.
     *
     * @param time its own clock's, part of what it signs
     * @param secondFactor a code of the member's authenticator or its proof, where one is on
     */
    record Answer(
            String medicalId,
            String challenge,
            String time,
            String certificate,
            String signature,
            @MayBeMissing String secondFactor) {}

    LogIn(Challenges challenges, ReadModel model, String msp, Clock clock) {
        this.challenges = challenges;
        this.model = model;
        this.msp = msp;
        this.clock = clock;
    }

    /**
     * The member who answered the challenge.
     *
     * @throws Problem CHALLENGE_UNKNOWN, or MEMBER_REMOVED once the key has proven itself
     */
    Member check(Answer answer) {
        boolean open = challenges.take(answer.challenge(), answer.medicalId());
        Optional<Member> member = model.atHead(head -> head.member(answer.medicalId()));
        Optional<MemberCertificate> certificate = MemberCertificate.fromPem(answer.certificate());
        if (!open || member.isEmpty() || certificate.isEmpty() || !fits(member.get(), certificate.get(), answer)) {
            throw Problem.of(ProblemCode.CHALLENGE_UNKNOWN);
        }
        if (!member.get().active()) {
            throw Problem.of(ProblemCode.MEMBER_REMOVED);
        }
        return member.get();
    }

    private boolean fits(Member member, MemberCertificate certificate, Answer answer) {
        return member.msp().equals(msp)
                && certificate.commonName().equals(member.id())
                && certificate.keyHash().equals(member.keyHash())
                && recent(answer.time())
                && certificate.signed(text(answer), RequestBody.base64(answer.signature()));
    }

    private boolean recent(String text) {
        Instant time = Input.parse(text, UtcTime::parse);
        return Duration.between(time, clock.instant()).abs().compareTo(SKEW) <= 0;
    }

    private byte[] text(Answer answer) {
        return SignedText.of(
                "log-in",
                model.fingerprint().orElse("").getBytes(UTF_8),
                msp.getBytes(UTF_8),
                answer.medicalId().getBytes(UTF_8),
                RequestBody.base64(answer.challenge()),
                answer.time().getBytes(UTF_8));
    }
}

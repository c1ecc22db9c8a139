// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carevault.model.document.Texts;
import org.carevault.model.json.UtcTime;
import org.carevault.server.certificate.MemberCertificate;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** Which names an organisation publishes: those of its active staff, freshly signed by one of its administrators. */
final class NameRule {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Set<String> ADMINISTRATORS = Set.of("h", "s");
    private static final Set<String> STAFF = Set.of("d", "h", "i", "a", "s", "c", "r");

    private final ReadModel model;
    private final String msp;
    private final Clock clock;

    NameRule(ReadModel model, String msp, Clock clock) {
        this.model = model;
        this.msp = msp;
        this.clock = clock;
    }

    /**
     * Returns when the name may be published.
     *
     * @param published what stands there already
     * @throws Problem FORBIDDEN or BAD_REQUEST with the clause that fails
     */
    void check(Member signer, SignedName name, Optional<SignedName> published) {
        Input.parse(name.name(), Texts::name);
        demand(ADMINISTRATORS.contains(signer.role()), "Names are published by administrators.");
        demand(name.signer().equals(signer.id()), "The name is signed by somebody else than who is logged in.");
        demand(signed(signer, name), "The name's signature does not hold.");
        Member subject = model.atHead(head -> head.member(name.medicalId()))
                .filter(this::isShown)
                .orElseThrow(() -> refused("Only active staff of this organisation have a published name."));
        demand(name.organisation().equals(msp), "The name is for another organisation.");
        demand(name.role().equals(subject.role()), "The name is for another role.");
        Instant time = Input.parse(name.time(), UtcTime::parse);
        demand(Duration.between(time, clock.instant()).abs().compareTo(SKEW) <= 0, "The signature is not fresh.");
        demand(
                published
                        .map(SignedName::time)
                        .filter(before -> !time.isAfter(UtcTime.parse(before)))
                        .isEmpty(),
                "A later signed name is published already.");
    }

    /** Whether a member of this organisation has a name that is shown. */
    boolean isShown(Member member) {
        return member.active() && member.msp().equals(msp) && STAFF.contains(member.role());
    }

    private boolean signed(Member signer, SignedName name) {
        String fingerprint = model.fingerprint().orElse("");
        return MemberCertificate.fromPem(name.certificate())
                .filter(certificate -> certificate.keyHash().equals(signer.keyHash()))
                .filter(certificate -> certificate.signed(name.text(fingerprint), RequestBody.base64(name.signature())))
                .isPresent();
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static Problem refused(String detail) {
        return Problem.of(ProblemCode.FORBIDDEN, detail);
    }
}

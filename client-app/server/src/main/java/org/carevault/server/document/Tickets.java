// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.model.json.UtcTime;
import org.carevault.server.certificate.MemberCertificate;
import org.carevault.server.http.Input;
import org.carevault.server.http.RequestBody;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;

/** Verifies tickets at the patient's home; each is good once and for five minutes. Thread-safe. */
final class Tickets {
    static final String HEADER = "X-CareVault-Ticket";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private final ReadModel model;
    private final String msp;
    private final Clock clock;

    Tickets(ReadModel model, String msp, Clock clock) {
        this.model = model;
        this.msp = msp;
        this.clock = clock;
    }

    /** The ticket of a request's header, unverified; empty when there is no header. */
    static Optional<Ticket> read(String header) {
        return Optional.ofNullable(header).map(RequestBody::base64).map(json -> RequestBody.json(json, Ticket.class));
    }

    /**
     * Verifies a request's ticket.
     *
     * @param header null when the request carries none
     * @return who signed the ticket, an active member
     * @throws Problem TICKET_REFUSED
     */
    Member require(String header, Wanted wanted) {
        return verify(read(header).orElseThrow(() -> refused("There is no ticket.")), wanted);
    }

    Member verify(Ticket ticket, Wanted wanted) {
        demand(ticket.home().equals(msp), "The ticket is for another organisation.");
        demand(
                model.fingerprint().filter(ticket.fingerprint()::equals).isPresent(),
                "The ticket is for another network.");
        demand(wanted.isNamedBy(ticket), "The ticket is for something else.");
        demand(fresh(ticket), "The ticket is older than five minutes.");
        Member signer = signer(ticket);
        demand(firstUse(ticket), "The ticket was used before.");
        return signer;
    }

    private Member signer(Ticket ticket) {
        Optional<MemberCertificate> certificate = MemberCertificate.fromPem(ticket.certificate());
        demand(
                certificate
                        .filter(found -> found.signed(ticket.text(), RequestBody.base64(ticket.signature())))
                        .isPresent(),
                "The ticket's signature does not hold.");
        return model.atHead(head -> head.member(ticket.medicalId()))
                .filter(Member::active)
                .filter(member -> member.keyHash().equals(certificate.get().keyHash()))
                .orElseThrow(() -> refused("The ticket's signer is no active member with that key."));
    }

    private boolean fresh(Ticket ticket) {
        Instant time = Input.parse(ticket.time(), UtcTime::parse);
        return Duration.between(time, clock.instant()).abs().compareTo(LIFE) <= 0;
    }

    // A nonce is remembered until no ticket that bears it could be fresh. The decoded bytes count: base64 has
    // spellings.
    private boolean firstUse(Ticket ticket) {
        byte[] nonce = RequestBody.base64(ticket.nonce());
        Instant now = clock.instant();
        used.values().removeIf(until -> until.isBefore(now));
        String key = ticket.medicalId() + Base64.getEncoder().encodeToString(nonce);
        return nonce.length == 16 && used.putIfAbsent(key, now.plus(LIFE.multipliedBy(3))) == null;
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static Problem refused(String detail) {
        return Problem.of(ProblemCode.TICKET_REFUSED, detail);
    }
}

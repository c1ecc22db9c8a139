// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.UtcTime;
import org.carevault.server.authority.AuthorityException;
import org.carevault.server.authority.CertificateAuthority;
import org.carevault.server.authority.CertificateRequest;
import org.carevault.server.http.Access;
import org.carevault.server.http.Input;
import org.carevault.server.http.RateLimit;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Fact;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an invited person a certificate; membership itself begins with the {@code join} transaction. */
final class JoinRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(JoinRoutes.class);

    // Against the address: who guesses codes of 128 bits finds none, and must not keep the invited out meanwhile.
    private final RateLimit attempts = new RateLimit(60, Duration.ofMinutes(1));
    private final ReadModel model;
    private final CertificateAuthority authority;
    private final String msp;
    private final Clock clock;

    record JoinRequest(String code, String csr) {}

    JoinRoutes(ReadModel model, CertificateAuthority authority, String msp, Clock clock) {
        this.model = model;
        this.authority = authority;
        this.msp = msp;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/join", this::join, Access.OPEN);
    }

    private void join(Context context) {
        attempts.take(context.ip());
        var request = RequestBody.json(context, JoinRequest.class);
        CertificateRequest csr = CertificateRequest.parse(request.csr())
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_REQUEST, "The certificate request is not well formed."));
        MedicalId member = Input.parse(csr.commonName(), MedicalId::new);
        requireInvitation(Input.parse(request.code(), InvitationCode::new), member);
        context.status(201).json(Map.of("certificate", enrol(csr, member)));
    }

    // Patience: the invitation may have been committed a moment ago on another organisation's peer.
    private void requireInvitation(InvitationCode code, MedicalId member) {
        boolean open = model.await(
                        Optional.empty(),
                        Duration.ofSeconds(2),
                        head -> head.invitation(code.hash().text()))
                .filter(invitation -> open(invitation, member) && hasInviter(invitation))
                .isPresent();
        if (!open) {
            throw Problem.of(ProblemCode.INVITATION_NOT_FOUND);
        }
    }

    private boolean open(Fact invitation, MedicalId member) {
        return msp.equals(invitation.text("msp"))
                && member.role().text().equals(invitation.text("role"))
                && "open".equals(invitation.text("status"))
                && clock.instant().isBefore(UtcTime.parse(invitation.text("expires")));
    }

    /** Open invitations end with the membership of whoever invited; the first of all names nobody. */
    private boolean hasInviter(Fact invitation) {
        String inviter = invitation.text("invitedBy");
        return inviter == null
                || model.atHead(head -> head.member(inviter))
                        .filter(Member::active)
                        .isPresent();
    }

    private String enrol(CertificateRequest csr, MedicalId member) {
        try {
            return authority.enrol(csr, member.role().text());
        } catch (AuthorityException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("no certificate for an invited person");
            throw e.exists()
                    ? Problem.of(ProblemCode.ALREADY_EXISTS, "The certificate authority has that medical id already.")
                    : Problem.of(ProblemCode.AUTHORITY_UNAVAILABLE);
        }
    }
}

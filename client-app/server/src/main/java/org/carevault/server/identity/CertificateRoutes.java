// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import org.carevault.server.authority.AuthorityException;
import org.carevault.server.authority.CertificateAuthority;
import org.carevault.server.authority.CertificateRequest;
import org.carevault.server.http.Access;
import org.carevault.server.http.RateLimit;
import org.carevault.server.http.RequestBody;
import org.carevault.server.http.Routes;
import org.carevault.server.http.Session;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a member a certificate for a fresh key. It is good for nothing before the {@code rotateKey} transaction, which the old key
 * signs; the certificate of the old key is good for nothing after it.
 */
final class CertificateRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRoutes.class);

    private final RateLimit requests = new RateLimit(10, Duration.ofHours(1));
    private final ReadModel model;
    private final CertificateAuthority authority;

    record RenewalRequest(String csr) {}

    CertificateRoutes(ReadModel model, CertificateAuthority authority) {
        this.model = model;
        this.authority = authority;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/account/certificate", this::renew, Access.MEMBER);
    }

    private void renew(Context context) {
        Member member = Session.member(context);
        CertificateRequest csr = CertificateRequest.parse(
                        RequestBody.json(context, RenewalRequest.class).csr())
                .orElseThrow(() -> Problem.of(ProblemCode.BAD_REQUEST, "The certificate request is not well formed."));
        if (!csr.commonName().equals(member.id())) {
            throw Problem.of(ProblemCode.FORBIDDEN, "The certificate request names somebody else.");
        }
        if (isUsed(csr.keyHash(), member)) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS, "That key was used before.");
        }
        requests.take(member.id());
        context.status(201).json(Map.of("certificate", certificate(csr)));
    }

    private boolean isUsed(String keyHash, Member member) {
        return keyHash.equals(member.keyHash())
                || model.atHead(head -> head.registry().certificateEnd(keyHash)).isPresent();
    }

    private String certificate(CertificateRequest csr) {
        try {
            return authority.renew(csr);
        } catch (AuthorityException e) {
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("no certificate for a member's new key");
            throw Problem.of(ProblemCode.AUTHORITY_UNAVAILABLE);
        }
    }
}

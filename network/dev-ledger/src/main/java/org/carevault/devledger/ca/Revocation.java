// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carevault.devledger.pki.Authority;

/**
 * Revokes certificates and puts the list into the channel configuration before it answers: on a development network
 * nobody stands by to do that afterwards.
 */
final class Revocation {
    private final String mspId;
    private final CaRegistry registry;
    private final Authority authority;
    private final RevocationSink sink;

    Revocation(String mspId, CaRegistry registry, Authority authority, RevocationSink sink) {
        this.mspId = mspId;
        this.registry = registry;
        this.authority = authority;
        this.sink = sink;
    }

    /** Revokes one certificate by serial and AKI, or an identity with all its certificates by name. */
    Answer revoke(Request request, Account caller) throws IOException {
        Optional<String> serial = request.text("serial").map(Issued::normal);
        Optional<String> aki = request.text("aki").map(Issued::normal);
        Optional<String> name = request.text("id");
        if (serial.isPresent() && aki.isPresent()) {
            Issued certificate = registry.state()
                    .certificate(serial.get(), aki.get())
                    .orElseThrow(() -> new CaException(404, 8, "The certificate was not found"));
            authorise(caller, certificate.id());
            return revoke(request, List.of(certificate), Optional.empty());
        }
        String id = name.orElseThrow(
                () -> new CaException(400, 15, "Either Name or Serial and AKI are required for a revoke request"));
        authorise(caller, id);
        Account account =
                registry.state().account(id).orElseThrow(() -> new CaException(404, 10, "The identity was not found"));
        List<Issued> owned = registry.state().certificates().stream()
                .filter(c -> c.id().equals(id) && !c.wasRevoked())
                .toList();
        return revoke(request, owned, Optional.of(account));
    }

    Answer list(Account caller) {
        if (!caller.has(Attribute.LISTS)) {
            throw CaException.unauthorized();
        }
        return Answer.ok(Request.JSON.createObjectNode().put("CRL", encoded(registry.state())));
    }

    /** Publishes what an interrupted request or start left unpublished. */
    synchronized void publish() throws IOException {
        CaState state = registry.state();
        int revocations = state.revocations().size();
        if (revocations != state.published()) {
            sink.publish(mspId, list(state));
            registry.change(s -> s.publishing(revocations));
        }
    }

    private Answer revoke(Request request, List<Issued> certificates, Optional<Account> account) throws IOException {
        if (certificates.stream().anyMatch(Issued::wasRevoked)) {
            throw new CaException(404, 66, "The certificate was already revoked");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CaState state = registry.change(s -> {
            CaState next = s.revoking(certificates, now);
            return account.isPresent() ? next.with(account.get().disabled()) : next;
        });
        publish();
        ObjectNode result = Request.JSON.createObjectNode();
        var revoked = result.putArray("RevokedCerts");
        certificates.forEach(c -> revoked.addObject().put("Serial", c.serial()).put("AKI", c.aki()));
        boolean listed = request.part("gencrl", Boolean.class).orElse(false);
        return Answer.ok(result.put("CRL", listed && !certificates.isEmpty() ? encoded(state) : ""));
    }

    private static void authorise(Account caller, String owner) {
        if (!caller.id().equals(owner) && !caller.has(Attribute.REVOKER)) {
            throw CaException.unauthorized();
        }
    }

    private String list(CaState state) {
        return authority.revocationList(state.revocations(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private String encoded(CaState state) {
        return Base64.getEncoder().encodeToString(list(state).getBytes(StandardCharsets.US_ASCII));
    }
}

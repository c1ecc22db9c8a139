// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carevault.devledger.pki.Authority;
import org.carevault.devledger.pki.Pem;
import org.carevault.devledger.pki.Subject;

/** Issues certificates: {@code enroll} by secret, {@code reenroll} by token. */
final class Enrolment {
    private final String caName;
    private final CaRegistry registry;
    private final Authority authority;
    private final Duration validity;

    Enrolment(String caName, CaRegistry registry, Authority authority, Duration validity) {
        this.caName = caName;
        this.registry = registry;
        this.authority = authority;
        this.validity = validity;
    }

    /** An attribute that a request asks for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wish(String name, boolean optional) {}

    Answer enrol(Request request, Account account) throws IOException {
        SigningRequest csr = SigningRequest.parse(
                request.text("certificate_request").orElseThrow(() -> CaException.badRequest("CSR Decode failed")));
        if (!csr.commonName().equals(account.id())) {
            throw new CaException(403, 77, "The CSR subject common name must equal the enrollment ID");
        }
        Subject subject = Subject.of(account.id(), account.type(), validity).with(attributes(request, account));
        X509Certificate certificate = authority.issue(subject, csr.key());
        registry.change(state -> state.with(Issued.of(account.id(), certificate))
                .with(state.account(account.id()).orElseThrow().enrolled()));
        ObjectNode result = Request.JSON.createObjectNode().put("Cert", base64(Pem.certificate(certificate)));
        result.set("ServerInfo", information());
        return Answer.created(result);
    }

    /** What {@code cainfo} says. */
    ObjectNode information() {
        return Request.JSON
                .createObjectNode()
                .put("CAName", caName)
                .put("CAChain", base64(Pem.certificate(authority.certificate())))
                .put("IssuerPublicKey", "")
                .put("IssuerRevocationPublicKey", "")
                .put("Version", "1.5");
    }

    private static SortedMap<String, String> attributes(Request request, Account account) {
        var attributes = new TreeMap<String, String>();
        var wishes = request.part("attr_reqs", Wish[].class);
        if (wishes.isEmpty()) {
            account.attributes().stream().filter(Attribute::ecert).forEach(a -> attributes.put(a.name(), a.value()));
            return attributes;
        }
        for (Wish wish : wishes.get()) {
            var value = account.attribute(wish.name());
            if (value.isEmpty() && !wish.optional()) {
                throw new CaException(400, 81, "A required attribute is missing");
            }
            value.ifPresent(v -> attributes.put(wish.name(), v));
        }
        return attributes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}

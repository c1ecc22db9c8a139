// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.carevault.devledger.genesis.Layout;
import org.carevault.devledger.pki.EcKeys;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.store.Folders;

/** The first identity of an authority: it may register and revoke. Its credentials stand beside the MSP folder. */
final class Registrar {
    private static final String NAME = "registrar";
    private static final int SECRET_BYTES = 16;
    private static final List<Attribute> POWERS = List.of(
            new Attribute(Attribute.ROLES, Attribute.ANY, false),
            new Attribute("hf.Registrar.Attributes", Attribute.ANY, false),
            new Attribute(Attribute.REVOKER, "true", false),
            new Attribute(Attribute.LISTS, "true", false));

    private Registrar() {}

    /** Registers it at the first start and writes its credentials for the port in use. */
    static void ensure(CaRegistry registry, Layout layout, Organisation organisation) throws IOException {
        Path file = layout.registrar(organisation.member());
        String secret;
        if (Files.exists(file)) {
            secret = Request.JSON
                    .readTree(Files.readAllBytes(file))
                    .path("secret")
                    .asText();
        } else {
            secret = HexFormat.of().formatHex(EcKeys.random(SECRET_BYTES));
        }
        Folders.replace(file, Request.JSON.writeValueAsBytes(credentials(organisation, secret)), true);
        boolean known = registry.state()
                .account(NAME)
                .filter(account -> account.mayEnrol(secret))
                .isPresent();
        if (!known) {
            Account account = Account.register(NAME, "client", "", POWERS, SecretHash.of(secret), Account.UNLIMITED);
            registry.change(state -> state.with(account));
        }
    }

    private static ObjectNode credentials(Organisation organisation, String secret) {
        return Request.JSON
                .createObjectNode()
                .put("url", "http://127.0.0.1:" + organisation.ports().ca())
                .put("caName", organisation.member().caName())
                .put("name", NAME)
                .put("secret", secret)
                .putNull("tlsCa");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carevault.devledger.genesis.Layout;
import org.carevault.devledger.pki.NodeUnit;
import org.carevault.devledger.pki.Organisation;
import org.carevault.devledger.pki.Pem;

/**
 * The identities that were generated with the network. They have no secret and so cannot enrol again, but can be
 * revoked like any other.
 */
final class GeneratedAccounts {
    private static final Map<String, NodeUnit> TYPES =
            Map.of("admin", NodeUnit.ADMIN, "app", NodeUnit.CLIENT, "exporter", NodeUnit.CLIENT);

    private GeneratedAccounts() {}

    static void ensure(CaRegistry registry, Layout layout, Organisation organisation) throws IOException {
        if (registry.state().account("peer").isPresent()) {
            return;
        }
        var accounts = new TreeMap<Account, X509Certificate>((a, b) -> a.id().compareTo(b.id()));
        accounts.put(account("peer", NodeUnit.PEER), organisation.peer().certificate());
        for (var type : TYPES.entrySet()) {
            Path certificate = layout.organisation(organisation.member())
                    .resolve(type.getKey())
                    .resolve("msp/signcerts/cert.pem");
            if (Files.exists(certificate)) {
                accounts.put(
                        account(type.getKey(), type.getValue()), Pem.parseCertificate(Files.readString(certificate)));
            }
        }
        registry.change(state -> {
            CaState next = state;
            for (var entry : accounts.entrySet()) {
                next = next.with(entry.getKey()).with(Issued.of(entry.getKey().id(), entry.getValue()));
            }
            return next;
        });
    }

    private static Account account(String id, NodeUnit unit) {
        return Account.register(id, unit.unit(), "", List.of(), null, 0);
    }
}

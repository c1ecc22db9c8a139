// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.security.SecureRandom;
import java.time.Instant;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.vault.consent.Grants;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "grant", description = "Let somebody into your vault, or answer a request with the same or less.")
final class GrantCommand extends Subcommand {
    @ArgGroup(multiplicity = "1")
    private Whom whom;

    @Mixin
    private Terms terms;

    static final class Whom {
        @Option(names = "--to", required = true, paramLabel = "MEDICAL-ID", description = "Whom you let in.")
        private MedicalId grantee;

        @Option(
                names = "--request",
                required = true,
                paramLabel = "CONSENT",
                description = "The waiting request you grant.")
        private ConsentId request;
    }

    @Override
    public Integer call() {
        if (whom.request != null) {
            new Grants(vault().desk()).answer(whom.request, terms.wish());
            return told(whom.request);
        }
        var consent = fresh();
        var given = terms.wish().terms(Instant.now(vault().clock()).plus(Until.USUAL));
        new Grants(vault().desk()).give(consent, whom.grantee, given);
        return told(consent);
    }

    private int told(ConsentId consent) {
        return answer(object("consent", consent.text()), consent.text());
    }

    static ConsentId fresh() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return ConsentId.of(random);
    }
}

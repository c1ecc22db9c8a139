// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.time.Instant;
import org.carevault.model.argument.RequestArgument;
import org.carevault.model.id.MedicalId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "request", description = "Ask a patient for a consent.")
final class RequestCommand extends Subcommand {
    @Option(names = "--patient", required = true, paramLabel = "MEDICAL-ID", description = "Whom you ask.")
    private MedicalId patient;

    @Mixin
    private Terms terms;

    @Override
    public Integer call() {
        var consent = GrantCommand.fresh();
        var asked = terms.wish().terms(Instant.now(vault().clock()).plus(Until.USUAL));
        vault().desk().chain().submit(new RequestArgument(consent, patient, asked));
        return answer(object("consent", consent.text()), consent.text());
    }
}

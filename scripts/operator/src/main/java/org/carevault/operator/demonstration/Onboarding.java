// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.operator.Network;
import org.carevault.vault.cli.Bootstrap;
import org.carevault.vault.proposal.RootCertificates;

/** Brings the people in as a consortium would: organisations are registered, administrators assigned, members invited. */
final class Onboarding {
    private final Network network;
    private final Path organisations;
    private final String fingerprint;
    private final Stage stage;

    Onboarding(Path home, Network network, String fingerprint, Stage stage) {
        this.network = network;
        this.organisations = home.resolve("run/organisations");
        this.fingerprint = fingerprint;
        this.stage = stage;
    }

    void play() throws IOException {
        stage.say("bringing in the demonstration people ...");
        for (var person : Person.values()) {
            name(person, join(person, invitationCode(person)));
            stage.say("  " + person.label() + " joined at "
                    + network.organisation(person.msp()).name());
        }
    }

    private String invitationCode(Person person) throws IOException {
        if (person.invitedBy() == null || person.isAdministrator()) return registered(person);
        return stage.act(person.invitedBy(), "invite", "--role", person.role())
                .path("code")
                .asText();
    }

    /** Registers the person's organisation, which invites its first administrator: him. */
    private String registered(Person administrator) throws IOException {
        return administrator.invitedBy() == null
                ? founded(administrator)
                : stage.act(
                                administrator.invitedBy(),
                                "register",
                                "--msp",
                                administrator.msp(),
                                "--name",
                                network.organisation(administrator.msp()).name(),
                                "--root",
                                root(administrator.msp()).toString())
                        .path("code")
                        .asText();
    }

    /** The first organisation is registered by its Fabric administrator: nobody is a member yet. */
    private String founded(Person first) {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        var code = InvitationCode.of(secret);
        var organisation = new RegisterOrganisationArgument(
                first.msp(),
                network.organisation(first.msp()).name(),
                RootCertificates.hash(List.of(root(first.msp()))),
                code.hash(),
                Instant.now().plus(Duration.ofDays(1)));
        Bootstrap.register(app(first), fingerprint, admin(first), organisation);
        return code.text();
    }

    private Path root(String msp) {
        return organisations.resolve(msp).resolve("msp/cacerts/ca.pem");
    }

    private void name(Person person, String medicalId) throws IOException {
        if (person.publishedName() != null) stage.act(person.namedBy(), "name", medicalId, person.publishedName());
    }

    /** Returns his medical ID. */
    private String join(Person person, String code) throws IOException {
        return stage.act(
                        person,
                        "join",
                        "--code",
                        code,
                        "--role",
                        person.role(),
                        "--app",
                        app(person),
                        "--fingerprint",
                        fingerprint,
                        "--email",
                        person.email(),
                        "--name",
                        person.personName())
                .path("medicalId")
                .asText();
    }

    private String app(Person person) {
        return network.organisation(person.msp()).app();
    }

    private Path admin(Person person) {
        return organisations.resolve(person.msp()).resolve("admin/msp");
    }
}

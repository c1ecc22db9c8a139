// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.carevault.model.argument.RegisterOrganisationArgument;
import org.carevault.model.id.InvitationCode;
import org.carevault.model.id.Sha256;
import org.carevault.operator.Network;
import org.carevault.vault.cli.Bootstrap;

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
            join(person, invitationCode(person));
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
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        var code = InvitationCode.of(secret);
        var organisation = new RegisterOrganisationArgument(
                administrator.msp(),
                network.organisation(administrator.msp()).name(),
                roots(administrator.msp()),
                code.hash(),
                Instant.now().plus(Duration.ofDays(1)));
        if (administrator.invitedBy() == null)
            Bootstrap.register(app(administrator), fingerprint, admin(administrator), organisation);
        else Bootstrap.register(stage.keyring(administrator.invitedBy()), stage.passphrase(), organisation);
        return code.text();
    }

    /** What stands for the organisation's trusted roots on the chain: the hash of its MSP's root certificate. */
    private Sha256 roots(String msp) throws IOException {
        var folder = organisations.resolve(msp).resolve("msp/cacerts");
        try (var files = Files.list(folder)) {
            var digest = Sha256.digest();
            for (var file : files.sorted().toList()) digest.update(Files.readAllBytes(file));
            return Sha256.ofDigest(digest.digest());
        }
    }

    private void join(Person person, String code) throws IOException {
        stage.act(
                person,
                "join",
                "--code",
                code,
                "--role",
                person.role(),
                "--app",
                app(person),
                "--fingerprint",
                fingerprint);
    }

    private String app(Person person) {
        return network.organisation(person.msp()).app();
    }

    private Path admin(Person person) {
        return organisations.resolve(person.msp()).resolve("admin/msp");
    }
}

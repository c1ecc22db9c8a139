// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.network;

import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.Role;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Json;
import org.carevault.vault.app.Meter;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.proposal.TrustedNetwork;
import org.carevault.vault.sealing.AgeIdentity;

/** A patient at her desk: a consortium whose peers answer what the test says, and an app that keeps objects. */
public final class Scene implements AutoCloseable {
    public static final MedicalId ASHA = MedicalId.of(Role.PATIENT, new byte[16]);

    private final Consortium consortium = new Consortium("CityMSP", "LakeMSP");
    private final Map<String, Supplier<String>> answers = new HashMap<>();
    private final Map<String, String> arguments = new HashMap<>();
    private final Keyring keyring;
    public final FakeApp app = new FakeApp();

    public Scene() {
        var keys = Authority.newKeys();
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.OU, "client")
                .addRDN(BCStyle.CN, ASHA.text())
                .build();
        var network = TrustedNetwork.of(consortium.genesis()).fingerprint();
        var certificate = consortium.authority("CityMSP").certify(subject, keys.getPublic(), false);
        keyring = new Keyring(
                ASHA.text(),
                "CityMSP",
                app.address(),
                network,
                "0".repeat(32),
                certificate,
                keys.getPrivate(),
                AgeIdentity.fresh());
        app.on("GET /network/genesis", body -> new Response(200, consortium.genesis(), null, null))
                .on("POST /challenges", body -> Response.json("{\"challenge\":\"" + base64(new byte[32]) + "\"}"))
                .on("POST /sessions", body -> Response.json("{\"token\":\"t\"}"))
                .on("POST /transactions/endorse", this::endorse)
                .on("POST /transactions/submit", body -> Response.json("{}"))
                .on("GET /transactions/", body -> Response.json("{\"status\":\"VALID\",\"block\":7}"));
    }

    public Keyring keyring() {
        return keyring;
    }

    /** What the chaincode answers to a function. */
    public Scene answers(String function, Supplier<String> answer) {
        answers.put(function, answer);
        return this;
    }

    /** What a function was last called with; null when it was not called yet. */
    public String argument(String function) {
        return arguments.get(function);
    }

    /** Logs in. */
    public Desk desk() {
        app.on("GET /network", body -> Response.json("{\"organisation\":\"CityMSP\"}"));
        return Desk.open(keyring, app.address(), Meter.silent(), Clock.systemUTC());
    }

    private Response endorse(String body) {
        var proposal = Base64.getDecoder().decode(Json.text(Json.read(body), "proposal"));
        var answer = new Answer(proposal, consortium.peer("CityMSP"), consortium.peer("LakeMSP"));
        arguments.put(answer.function(), answer.argument());
        var envelope = answer.prepare(null, answers.get(answer.function()).get());
        return Response.json("{\"transaction\":\"" + base64(envelope) + "\"}");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        app.close();
    }
}

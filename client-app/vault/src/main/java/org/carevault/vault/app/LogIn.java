// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.carevault.model.SignedText;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.proposal.Signer;

/** Proves to an app who is there, by signing its challenge; the answer is a short-lived bearer token. */
final class LogIn {
    private static final int CHALLENGE = 32;

    private static final long LONGEST_PAUSE = 60;

    private final Http http;
    private final OneTimeCodes codes;
    private final Meter meter;
    private final Clock clock;

    LogIn(Http http, OneTimeCodes codes, Meter meter, Clock clock) {
        this.http = http;
        this.codes = codes;
        this.meter = meter;
        this.clock = clock;
    }

    /** The app with a session of this member, whose authenticator is asked when he has one. */
    Http as(Signer signer, String fingerprint) {
        try {
            return http.with(token(answer(signer, fingerprint)));
        } catch (VaultException e) {
            if (!"SECOND_FACTOR_NEEDED".equals(e.code())) {
                throw e;
            }
            var code = codes.next();
            var answer = answer(signer, fingerprint); // to another challenge: the first one is used up
            answer.put("secondFactor", code);
            return http.with(token(answer));
        }
    }

    private String token(Map<String, String> answer) {
        return Json.text(http.post("sessions", answer), "token");
    }

    private Map<String, String> answer(Signer signer, String fingerprint) {
        var medicalId = signer.caller().commonName();
        var challenge = challenge(medicalId);
        var time = UtcTime.format(Instant.now(clock));
        var text = SignedText.of(
                "log-in",
                SignedText.field(fingerprint),
                SignedText.field(signer.msp()),
                SignedText.field(medicalId),
                bytes(challenge),
                SignedText.field(time));
        return new HashMap<>(Map.of(
                "medicalId", medicalId,
                "challenge", challenge,
                "time", time,
                "certificate", signer.certificate(),
                "signature", Base64.getEncoder().encodeToString(signer.sign(text))));
    }

    /** Waits once when the app asks for it: scripts log in more often than people. */
    private String challenge(String medicalId) {
        var request = Map.of("medicalId", medicalId);
        try {
            return Json.text(http.post("challenges", request), "challenge");
        } catch (VaultException e) {
            if (e.waitSeconds() == 0 || e.waitSeconds() > LONGEST_PAUSE) {
                throw e;
            }
            meter.pausing(e.waitSeconds());
            pause(e.waitSeconds());
            return Json.text(http.post("challenges", request), "challenge");
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(seconds * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Exactly 32 bytes; whatever else an app sends here is not signed, wrapped or not. */
    private static byte[] bytes(String challenge) {
        try {
            var bytes = Base64.getDecoder().decode(challenge);
            if (bytes.length == CHALLENGE) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // falls through: told below
        }
        throw VaultException.integrity(
                "CHALLENGE_INVALID",
                "The app asked to sign something that is no log-in challenge.",
                "Nothing was signed. Tell your organisation.");
    }
}

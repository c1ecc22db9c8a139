// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;

/** The app's routes for networks, transactions and lists, one method each; says nothing about whether an answer is true. */
public final class AppClient {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Http http;

    public AppClient(Http http) {
        this.http = http;
    }

    Http http() {
        return http;
    }

    public JsonNode network() {
        return http.get("network");
    }

    /** Block 0 as the organisation's peer has it. */
    public byte[] genesis() {
        return http.bytes("network/genesis", Map.of());
    }

    /** A certificate (PEM) for an invited newcomer's request (PEM). */
    public String join(String code, String request) {
        return Json.text(http.post("join", Map.of("code", code, "csr", request)), "certificate");
    }

    /** A certificate (PEM) for the request (PEM) of a member who has a fresh key. */
    public String certify(String request) {
        return Json.text(http.post("account/certificate", Map.of("csr", request)), "certificate");
    }

    /** How an organisation's MSP is described in the channel configuration, a serialized FabricMSPConfig. */
    byte[] organisation(String msp) {
        return http.bytes("network/organisations/" + msp, Map.of());
    }

    /**
     * The unsigned envelope that peers endorsed for a signed proposal.
     *
     * @param endorsers of which organisations two are to be asked; empty leaves that to the app
     */
    byte[] endorse(byte[] proposal, Collection<String> endorsers) {
        var among = endorsers.isEmpty() ? "" : "?endorsers=" + String.join(",", endorsers);
        var answer = http.post("transactions/endorse" + among, Map.of("proposal", base64(proposal)));
        try {
            return Base64.getDecoder().decode(Json.text(answer, "transaction"));
        } catch (IllegalArgumentException e) {
            throw Json.unknown();
        }
    }

    void submit(byte[] envelope) {
        http.post("transactions/submit", Map.of("transaction", base64(envelope)));
    }

    JsonNode status(String transaction, int waitSeconds) {
        return http.get("transactions/" + transaction + "?wait=" + waitSeconds);
    }

    /** Leaves one's own sealed keyring, which is handed out to who shows the verifier. */
    public void leaveKeyring(byte[] sealed, byte[] verifier) {
        http.put("keyrings", Map.of("X-CareVault-Verifier", base64(verifier)), BodyPublishers.ofByteArray(sealed));
    }

    /** Replaces one's own account. */
    public void account(Map<String, String> account) {
        http.put("account", JSON, BodyPublishers.ofByteArray(Json.write(account)));
    }

    /** Publishes a staff member's signed name, for everybody to find. */
    public void publish(MedicalId member, Map<String, String> signedName) {
        http.put("names/" + member, JSON, BodyPublishers.ofByteArray(Json.write(signedName)));
    }

    /** The signed names that hold a text or are of a medical ID; the app's word until their signatures are checked. */
    public JsonNode names(String part) {
        return http.get("names?q=" + URLEncoder.encode(part, StandardCharsets.UTF_8))
                .path("names");
    }

    /** A page of the members of one's own organisation, for administrators; {@code after} is the former page's {@code next}, or "". */
    public JsonNode members(String role, String after) {
        var from = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return http.get("members?limit=200&role=" + role + from);
    }

    public JsonNode records(MedicalId patient) {
        return http.get("records?patient=" + patient).path("records");
    }

    /** As the patient all consents, else those that name the caller; without a patient all that name the caller. */
    public JsonNode consents(MedicalId patient) {
        return http.get("consents" + (patient == null ? "" : "?patient=" + patient))
                .path("consents");
    }

    /** The log; {@code transaction} is the committed look into it, null for one's own. */
    public JsonNode events(MedicalId patient, RecordId record, String transaction) {
        return http.get("events?patient=" + patient
                        + (record == null ? "" : "&record=" + record)
                        + (transaction == null ? "" : "&transaction=" + transaction))
                .path("events");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

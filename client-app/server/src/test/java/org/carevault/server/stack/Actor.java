// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.stack;

import static org.carevault.model.SignedText.field;

import com.google.protobuf.ByteString;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carevault.model.SignedText;
import org.carevault.model.argument.Argument;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.UtcTime;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Somebody with a certificate who signs for himself, as the vault does. */
public final class Actor {
    private final MedicalId id;
    private final String msp;
    private final String certificate;
    private final Signer signer;
    private final Http http;

    Actor(MedicalId id, String msp, String certificate, PrivateKey key, URI app) {
        this.id = id;
        this.msp = msp;
        this.certificate = certificate;
        this.signer = Signers.newPrivateKeySigner(key);
        this.http = new Http(app);
    }

    /** The same somebody, not logged in. */
    public Actor(Actor other, URI app) {
        this.id = other.id;
        this.msp = other.msp;
        this.certificate = other.certificate;
        this.signer = other.signer;
        this.http = new Http(app);
    }

    /** The same member with other keys, not logged in. */
    public Actor renewed(String renewedCertificate, PrivateKey key) {
        return new Actor(id, msp, renewedCertificate, key, http.app());
    }

    public MedicalId id() {
        return id;
    }

    public Http http() {
        return http;
    }

    /** Logs in; the answer is kept for what follows. */
    public Answer logIn() {
        Answer challenge = http.post("/challenges", Map.of("medicalId", id.text()));
        Answer session = http.post("/sessions", answer(challenge.text("challenge"), UtcTime.format(Instant.now())));
        if (session.status() == 201) {
            http.useToken(session.text("token"));
        }
        return session;
    }

    /** The signed answer to a challenge. */
    public Map<String, String> answer(String challenge, String time) {
        byte[] text = SignedText.of(
                "log-in",
                field(fingerprint()),
                field(msp),
                field(id.text()),
                Base64.getDecoder().decode(challenge),
                field(time));
        return Map.of(
                "medicalId", id.text(),
                "challenge", challenge,
                "time", time,
                "certificate", certificate,
                "signature", sign(text));
    }

    public Answer endorse(Argument argument) {
        return endorse("carevault", argument.function(), argument.toJson());
    }

    /** Asks one organisation's peer itself, which signs the answer. */
    public Answer askPeer(String organisation, String function, String... arguments) {
        return endorse("?endorsers=" + organisation, "qscc", function, arguments);
    }

    public Answer endorse(String chaincode, String function, String argument) {
        return endorse("", chaincode, function, argument);
    }

    private Answer endorse(String query, String chaincode, String function, String... arguments) {
        ByteString creator = SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFromUtf8(certificate))
                .build()
                .toByteString();
        byte[] proposal = Signed.proposal(creator, signer, chaincode, function, arguments);
        return http.post("/transactions/endorse" + query, Map.of("proposal", base64(proposal)));
    }

    /** Endorses, signs, submits and waits; gives the transaction id. */
    public String submit(Argument argument) {
        Answer endorsed = endorse(argument);
        if (endorsed.status() != 200) {
            throw new AssertionError(argument.function() + " is not endorsed: " + endorsed.json());
        }
        byte[] envelope = Signed.envelope(signer, Base64.getDecoder().decode(endorsed.text("transaction")));
        Answer submitted = http.post("/transactions/submit", Map.of("transaction", base64(envelope)));
        String transaction = submitted.text("transaction");
        Answer status = http.get("/transactions/" + transaction + "?wait=20");
        if (!status.text("status").equals("VALID")) {
            throw new AssertionError(argument.function() + " ended as " + submitted.json() + status.json());
        }
        return transaction;
    }

    /** A ticket as the vault signs it, ready for its header. */
    public String ticket(
            String action,
            String home,
            String record,
            String version,
            String object,
            String transaction,
            String subject) {
        byte[] nonce = Signed.nonce(16);
        String time = UtcTime.format(Instant.now());
        byte[] text = SignedText.of(
                "ticket",
                field(action),
                field(fingerprint()),
                field(home),
                field(id.text()),
                field(record),
                field(version),
                field(object),
                field(transaction),
                field(subject),
                nonce,
                field(time));
        Map<String, String> ticket = new LinkedHashMap<>();
        ticket.put("action", action);
        ticket.put("fingerprint", fingerprint());
        ticket.put("home", home);
        ticket.put("medicalId", id.text());
        ticket.put("record", record);
        ticket.put("version", version);
        ticket.put("object", object);
        ticket.put("transaction", transaction);
        ticket.put("subject", subject);
        ticket.put("nonce", base64(nonce));
        ticket.put("time", time);
        ticket.put("certificate", certificate);
        ticket.put("signature", sign(text));
        return base64(Http.json(ticket));
    }

    public String fingerprint() {
        return http.get("/network").text("fingerprint");
    }

    public String certificate() {
        return certificate;
    }

    /** A signature over SHA-256 of the text, in base64. */
    public String sign(byte[] text) {
        try {
            return base64(signer.sign(Signed.sha256(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

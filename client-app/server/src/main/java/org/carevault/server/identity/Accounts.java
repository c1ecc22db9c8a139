// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.carevault.server.storage.ObjectStorage;

/** What a member keeps with the organisation (name, e-mail, settings, read mark), the keyring's verifier and the second factor, sealed
 * in the store. */
final class Accounts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = "profile";

    private final ObjectStorage storage;
    private final OrganisationKey key;
    private final OneByOne members = new OneByOne();

    Accounts(ObjectStorage storage, OrganisationKey key) {
        this.storage = storage;
        this.key = key;
    }

    JsonNode profile(String medicalId) {
        return read(medicalId).withObject("/" + PROFILE);
    }

    /** The stored hash of the keyring's verifier in hex, empty where there is none. */
    String verifier(String medicalId) {
        return read(medicalId).path("verifier").asText("");
    }

    /** One of the account's other parts; a missing node where it was never written. */
    JsonNode part(String medicalId, String name) {
        return read(medicalId).path(name);
    }

    void profile(String medicalId, JsonNode profile) {
        part(medicalId, PROFILE, profile);
    }

    void verifier(String medicalId, String hash) {
        part(medicalId, "verifier", TextNode.valueOf(hash));
    }

    void part(String medicalId, String name, JsonNode value) {
        members.run(medicalId, () -> write(medicalId, read(medicalId).set(name, value)));
    }

    private ObjectNode read(String medicalId) {
        return storage.get(name(medicalId)).map(this::parse).orElseGet(JSON::createObjectNode);
    }

    private ObjectNode parse(byte[] sealed) {
        try {
            return (ObjectNode) JSON.readTree(key.open(sealed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String medicalId, JsonNode account) {
        try {
            storage.put(name(medicalId), key.seal(JSON.writeValueAsBytes(account)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(String medicalId) {
        return "accounts/" + key.hidden(medicalId);
    }
}

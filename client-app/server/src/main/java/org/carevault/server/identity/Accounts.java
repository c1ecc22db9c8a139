// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.carevault.server.storage.ObjectStorage;

/** What a member keeps with the organisation (name, e-mail, settings) and the keyring's verifier, sealed in the store. */
final class Accounts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = "profile";

    private final ObjectStorage storage;
    private final OrganisationKey key;

    Accounts(ObjectStorage storage, OrganisationKey key) {
        this.storage = storage;
        this.key = key;
    }

    JsonNode profile(String medicalId) {
        return read(medicalId).withObject("/" + PROFILE);
    }

    synchronized void profile(String medicalId, JsonNode profile) {
        write(medicalId, read(medicalId).set(PROFILE, profile));
    }

    /** The stored hash of the keyring's verifier in hex, empty where there is none. */
    String verifier(String medicalId) {
        return read(medicalId).path("verifier").asText("");
    }

    synchronized void verifier(String medicalId, String hash) {
        write(medicalId, read(medicalId).put("verifier", hash));
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

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carevault.server.storage.ObjectStorage;

/**
 * Which members log in with an e-mail address, sealed in the store. Nobody proves that an address is his, so several
 * members may name the same: who of them comes in is decided by vault code and key, never by the address.
 */
final class LogIns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 16;

    private final ObjectStorage storage;
    private final OrganisationKey key;

    LogIns(ObjectStorage storage, OrganisationKey key) {
        this.storage = storage;
        this.key = key;
    }

    /** The medical ids of those who named the address; none for an unknown one. */
    List<String> members(EmailAddress address) {
        List<String> members = new ArrayList<>();
        storage.get(name(address)).map(this::parse).ifPresent(entry -> entry.path("members")
                .forEach(member -> members.add(member.asText())));
        return members;
    }

    /** Replaces a member's address by another; the sixteen who named an address first keep it. */
    synchronized void change(String medicalId, Optional<EmailAddress> before, Optional<EmailAddress> after) {
        if (!before.equals(after)) {
            before.ifPresent(address -> remove(address, medicalId));
        }
        after.ifPresent(address -> add(address, medicalId));
    }

    private void add(EmailAddress address, String medicalId) {
        List<String> members = members(address);
        if (!members.contains(medicalId) && members.size() < MOST) {
            members.add(medicalId);
            write(address, members);
        }
    }

    private void remove(EmailAddress address, String medicalId) {
        List<String> members = members(address);
        if (members.remove(medicalId)) {
            write(address, members);
        }
    }

    private void write(EmailAddress address, List<String> members) {
        if (members.isEmpty()) {
            storage.delete(name(address));
            return;
        }
        try {
            storage.put(name(address), key.seal(JSON.writeValueAsBytes(Map.of("members", members))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode parse(byte[] sealed) {
        try {
            return JSON.readTree(key.open(sealed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(EmailAddress address) {
        return "logins/" + key.hidden(address.text());
    }
}

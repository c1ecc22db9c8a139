// SPDX-License-Identifier: Apache-2.0
package org.carevault.devledger.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything an authority remembers. Immutable: a change is a new state, which is written before it counts.
 *
 * @param published how many revocations stand in the channel configuration
 */
record CaState(SortedMap<String, Account> accounts, List<Issued> certificates, int published) {
    static CaState empty() {
        return new CaState(new TreeMap<>(), List.of(), 0);
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Issued> certificate(String serial, String aki) {
        return certificates.stream()
                .filter(c -> c.serial().equals(serial) && c.aki().equals(aki))
                .findFirst();
    }

    CaState with(Account account) {
        var next = new TreeMap<>(accounts);
        next.put(account.id(), account);
        return new CaState(next, certificates, published);
    }

    CaState with(Issued certificate) {
        var next = new ArrayList<>(certificates);
        next.add(certificate);
        return new CaState(accounts, List.copyOf(next), published);
    }

    CaState revoking(List<Issued> revoked, Instant time) {
        List<Issued> next = certificates.stream()
                .map(c -> revoked.contains(c) ? c.revokedAt(time) : c)
                .toList();
        return new CaState(accounts, next, published);
    }

    CaState publishing(int revocations) {
        return new CaState(accounts, certificates, revocations);
    }

    /** Serial numbers of revoked certificates with the time of revocation. */
    SortedMap<BigInteger, Instant> revocations() {
        var revocations = new TreeMap<BigInteger, Instant>();
        certificates.stream()
                .filter(Issued::wasRevoked)
                .forEach(c -> revocations.put(c.serialNumber(), Instant.parse(c.revoked())));
        return revocations;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carevault.server.http.RateLimit;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/**
 * The authenticator of a member who wants one: it guards his keyring and his sessions, and no stolen key. Each code counts
 * once, and five wrong ones make him wait. Asked only after verifier or signature held, so a stranger can use up nobody's attempts.
 * Thread-safe.
 */
final class SecondFactor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PART = "totp";
    private static final String CODE = "[0-9]{6}";

    private final RateLimit attempts = new RateLimit(5, Duration.ofMinutes(5));
    private final Accounts accounts;
    private final Proofs proofs;
    private final Clock clock;
    private final OneByOne members = new OneByOne();
    /** Members who were last seen without one: they come in while the store does not answer. */
    private final Set<String> without = ConcurrentHashMap.newKeySet();

    /** As the account keeps it; {@code step} is that of the last code that counted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Authenticator(byte[] secret, boolean on, long step) {}

    SecondFactor(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.proofs = new Proofs(clock);
        this.clock = clock;
    }

    boolean on(String medicalId) {
        Authenticator found = authenticator(medicalId);
        return found != null && found.on();
    }

    /**
     * Makes a secret, which guards nothing until a code of it has been shown.
     *
     * @throws Problem ALREADY_EXISTS while one is on
     */
    byte[] begin(String medicalId) {
        return members.get(medicalId, () -> {
            if (on(medicalId)) {
                throw Problem.of(ProblemCode.ALREADY_EXISTS, "An authenticator is on; switch it off first.");
            }
            Authenticator fresh = new Authenticator(OneTimeCode.newSecret(), false, 0);
            write(medicalId, fresh);
            return fresh.secret();
        });
    }

    /** Switches on what was begun, against its first code. */
    void confirm(String medicalId, String code) {
        members.run(medicalId, () -> {
            Authenticator used = used(medicalId, authenticator(medicalId), code);
            write(medicalId, new Authenticator(used.secret(), true, used.step()));
        });
    }

    void end(String medicalId, String code) {
        members.run(medicalId, () -> {
            used(medicalId, authenticator(medicalId), code);
            accounts.part(medicalId, PART, NullNode.instance);
        });
    }

    /**
     * Returns when the member has no authenticator on, or this is its code or the proof of one.
     *
     * @param factor a code or a proof, or null
     * @throws Problem SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG; STORE_UNAVAILABLE for a member whom this app has not seen without one
     */
    void require(String medicalId, String factor) {
        members.run(medicalId, () -> judge(medicalId, factor));
    }

    private void judge(String medicalId, String factor) {
        if (!isAsked(medicalId)) {
            return;
        }
        if (factor == null) {
            throw Problem.of(ProblemCode.SECOND_FACTOR_NEEDED);
        }
        if (!proofs.take(medicalId, factor)) {
            write(medicalId, used(medicalId, authenticator(medicalId), factor));
        }
    }

    private boolean isAsked(String medicalId) {
        try {
            if (on(medicalId)) {
                without.remove(medicalId);
                return true;
            }
            without.add(medicalId);
            return false;
        } catch (Problem unanswered) {
            if (unanswered.code().equals(ProblemCode.STORE_UNAVAILABLE.name()) && without.contains(medicalId)) {
                return false;
            }
            throw unanswered;
        }
    }

    /** What the member may show instead of his next code, once. */
    String proof(String medicalId) {
        return proofs.give(medicalId);
    }

    private Authenticator used(String medicalId, Authenticator authenticator, String code) {
        attempts.take(medicalId);
        OptionalLong step = authenticator == null || !code.matches(CODE)
                ? OptionalLong.empty()
                : OneTimeCode.step(authenticator.secret(), code, clock.instant());
        if (step.isEmpty() || step.getAsLong() <= authenticator.step()) {
            throw Problem.of(ProblemCode.SECOND_FACTOR_WRONG);
        }
        return new Authenticator(authenticator.secret(), authenticator.on(), step.getAsLong());
    }

    private Authenticator authenticator(String medicalId) {
        JsonNode part = accounts.part(medicalId, PART);
        try {
            return part.isObject() ? JSON.treeToValue(part, Authenticator.class) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String medicalId, Authenticator authenticator) {
        accounts.part(medicalId, PART, JSON.valueToTree(authenticator));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Caller;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.ledger.SignedCall;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayRulesTest {
    private static final String ACCESS = "DocumentReferenceContract:access";
    private static final String JOIN = "MemberContract:join";
    private static final String HERE = "192.0.2.1";

    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person mehta = Person.of(Role.DOCTOR, CITY);
    private final SettableClock clock = new SettableClock();
    private TestChain chain;
    private RelayRules rules;

    @BeforeEach
    void a_relay(@TempDir Path folder) throws Exception {
        ReadModel model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(asha, mehta);
        Denials denials = new Denials(model, clock);
        model.listen(denials);
        rules = new RelayRules("health", "carevault", model, denials, clock);
    }

    @Test
    void a_proposal_five_minutes_from_the_apps_clock_is_carried() {
        assertThatCode(() -> propose(Duration.ofMinutes(5))).doesNotThrowAnyException();
        assertThatCode(() -> propose(Duration.ofMinutes(-5))).doesNotThrowAnyException();
    }

    @Test
    void a_proposal_further_from_the_apps_clock_is_a_bad_request() {
        for (Duration skew : new Duration[] {
            Duration.ofMinutes(5).plusMillis(1), Duration.ofMinutes(-5).minusMillis(1)
        }) {
            assertThatThrownBy(() -> propose(skew))
                    .hasFieldOrPropertyWithValue("code", "BAD_REQUEST")
                    .hasFieldOrPropertyWithValue("hint", "Set the clock and try again.");
        }
    }

    @Test
    void an_access_that_was_endorsed_before_the_fifth_refusal_is_not_submitted_after_it() {
        RecordId record = Stories.record();
        chain.submit(asha, Stories.create(record, asha.id(), Stories.object(), Sha256.hash(new byte[1]), null));
        for (int i = 0; i < 5; i++) {
            chain.submit(mehta, Stories.access(asha.id(), record, 1, Purpose.TREAT, Stories.consent()));
        }

        assertThatThrownBy(() -> rules.checkTransaction(call(mehta, ACCESS, Duration.ZERO), member(mehta), HERE))
                .hasFieldOrPropertyWithValue("status", 429);
    }

    @Test
    void a_stranger_with_ever_new_keys_waits_and_others_do_not() {
        for (int i = 0; i < 300; i++) {
            int key = i;
            assertThatCode(() -> rules.checkTransaction(join(key), Optional.empty(), HERE))
                    .doesNotThrowAnyException();
        }

        assertThatThrownBy(() -> rules.checkTransaction(join(300), Optional.empty(), HERE))
                .hasFieldOrPropertyWithValue("status", 429);
        assertThatCode(() -> rules.checkTransaction(join(301), Optional.empty(), "192.0.2.2"))
                .doesNotThrowAnyException();
    }

    private void propose(Duration skew) {
        rules.checkProposal(call(asha, ACCESS, skew), member(asha), HERE);
    }

    private SignedCall call(Person creator, String function, Duration skew) {
        Instant time = clock.instant().plus(skew);
        return new SignedCall("00", "health", "carevault", function, List.of("{}"), time, creator.caller());
    }

    private SignedCall join(int key) {
        var caller = new Caller(CITY, asha.text(), "key " + key, false);
        return new SignedCall("00", "health", "carevault", JOIN, List.of("{}"), clock.instant(), caller);
    }

    private static Optional<Member> member(Person person) {
        return Optional.of(
                new Member(person.text(), CITY, "doctor", person.keyHash().text(), true));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carevault.server.chain.TestChain.CITY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carevault.model.argument.RevokeArgument;
import org.carevault.model.argument.ViewLogArgument;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.Role;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogViewTest {
    private final Person asha = Person.of(Role.PATIENT, CITY);
    private final Person lin = Person.of(Role.DOCTOR, CITY);
    private final ConsentId consent = Stories.consent();
    private final SettableClock clock = new SettableClock();
    private TestChain chain;
    private LogView view;
    private String look;

    @BeforeEach
    void a_doctor_has_looked_into_a_log_under_a_consent_of_two_minutes(@TempDir Path folder) throws Exception {
        ReadModel model = ReadModel.open(folder.resolve("read-model.db"));
        chain = new TestChain(model, clock);
        chain.members(asha, lin);
        var end = clock.instant().plus(Duration.ofMinutes(2));
        chain.submit(asha, Stories.grant(consent, lin.id(), Scope.everything(), Action.AUDIT_LOG, end));
        look = chain.submit(lin, new ViewLogArgument(asha.id(), null, consent));
        view = new LogView(model, clock);
    }

    @Test
    void the_log_is_shown_while_the_consent_stands() {
        assertThatCode(this::show).doesNotThrowAnyException();
    }

    @Test
    void a_revoked_consent_ends_the_view_at_once() {
        chain.submit(asha, new RevokeArgument(consent));

        assertThatThrownBy(this::show).hasFieldOrPropertyWithValue("code", "RELEASE_REFUSED");
    }

    @Test
    void an_expired_consent_ends_the_view_at_once() {
        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(this::show).hasFieldOrPropertyWithValue("code", "RELEASE_REFUSED");
    }

    private void show() {
        var reader = new Member(lin.text(), CITY, "doctor", lin.keyHash().text(), true);
        view.require(reader, look, asha.text(), Optional.empty());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carevault.server.chain.TestChain.CITY;

import java.nio.file.Path;
import org.carevault.model.ErrorCode;
import org.carevault.model.argument.CreateArgument;
import org.carevault.model.id.Role;
import org.carevault.model.id.Sha256;
import org.carevault.model.rule.Invocation;
import org.carevault.model.rule.RuleBook;
import org.carevault.model.rule.RuleBooks;
import org.carevault.model.rule.RuleException;
import org.carevault.model.rule.document.Create;
import org.carevault.model.rule.transaction.Footprint;
import org.carevault.model.rule.transaction.Transaction;
import org.carevault.model.rule.transaction.Writing;
import org.carevault.server.chain.Person;
import org.carevault.server.chain.SettableClock;
import org.carevault.server.chain.Stories;
import org.carevault.server.chain.TestChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain on which the organisations commit rules by which patients may store nothing any more. */
class VersionsTest {
    private static final RuleBook STRICTER = RuleBook.current().with(new NothingMore());

    private final Person asha = Person.of(Role.PATIENT, CITY);

    @TempDir
    private Path folder;

    private ReadModel model;
    private TestChain chain;

    @BeforeEach
    void a_patient_joined() throws Exception {
        model = ReadModel.open(
                folder.resolve("read-model.db"), RuleBooks.known().with("1.1", STRICTER));
        chain = new TestChain(model, new SettableClock());
        chain.members(asha);
    }

    @Test
    void what_was_committed_before_new_rules_is_derived_by_the_old_ones() {
        String before = chain.submit(asha, creation());
        chain.upgradeTo("1.1");

        model.reset();
        chain.blocks().forEach(model::apply);

        assertThat(derived(before)).isTrue();
    }

    @Test
    void endorsers_who_go_on_by_the_old_rules_are_not_believed_under_either_name() {
        chain.upgradeTo("1.1");

        assertThat(derived(chain.submit(asha, creation()))).isFalse();
        chain.endorsing("1.1", RuleBook.current());
        assertThat(derived(chain.submit(asha, creation()))).isFalse();
    }

    @Test
    void endorsers_cannot_choose_a_version_that_is_not_committed() {
        chain.endorsing("1.0.1", RuleBook.current());

        assertThat(derived(chain.submit(asha, creation()))).isFalse();
    }

    @Test
    void another_build_of_the_same_rules_is_believed_once_it_is_committed() {
        chain.upgradeTo("1.0.1");
        chain.endorsing("1.0.1", RuleBook.current());

        assertThat(derived(chain.submit(asha, creation()))).isTrue();
    }

    @Test
    void what_is_asked_at_the_head_is_answered_by_the_version_in_force() {
        String before = chain.submit(asha, creation());
        var again = model.atHead(head -> head.transaction(before)).orElseThrow().invocation();
        var another = new Invocation(
                "0", again.time(), again.caller(), again.function(), creation().toJson());
        assertThat(answered(another)).isTrue();

        chain.upgradeTo("1.1");

        assertThat(answered(another)).isFalse();
    }

    private CreateArgument creation() {
        return Stories.create(Stories.record(), asha.id(), Stories.object(), Sha256.hash(new byte[1]), null);
    }

    private boolean answered(Invocation call) {
        return model.atHead(head -> head.submit(call)).isPresent();
    }

    private boolean derived(String transaction) {
        return model.atHead(head -> head.transaction(transaction)).orElseThrow().derived();
    }

    private static final class NothingMore implements Transaction<CreateArgument> {
        @Override
        public String function() {
            return CreateArgument.FUNCTION;
        }

        @Override
        public CreateArgument parse(String json) {
            return CreateArgument.parse(json);
        }

        @Override
        public String apply(Writing ledger, CreateArgument argument) {
            throw new RuleException(ErrorCode.NOT_PERMITTED, "nobody stores anything any more");
        }

        @Override
        public void footprint(Footprint keys, CreateArgument argument) {
            new Create().footprint(keys, argument);
        }
    }
}

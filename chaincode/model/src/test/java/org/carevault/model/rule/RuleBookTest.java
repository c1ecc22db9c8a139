// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carevault.model.Consortium;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.Sample;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.argument.DeclineArgument;
import org.carevault.model.argument.JoinArgument;
import org.carevault.model.argument.MemberArgument;
import org.carevault.model.argument.RecordReference;
import org.carevault.model.argument.TombstoneArgument;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.RecordId;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Transaction;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private final Consortium world = new Consortium();

    @Test
    void version_1_0_is_current_and_others_are_unknown() {
        assertThat(RuleBook.version("1.0")).contains(RuleBook.current());
        assertThat(RuleBook.currentVersion()).isEqualTo("1.0");
        assertThat(RuleBook.version("1")).isEmpty();
    }

    @Test
    void a_next_version_stands_beside_the_one_before() {
        var next = RuleBook.current().with(RuleSet.transactions10().get(0));

        var books = RuleBooks.known().with("1.1", next);

        assertThat(books.version("1.1.2")).containsSame(next);
        assertThat(books.version("1.0")).containsSame(RuleBook.current());
        assertThat(next.functions()).isEqualTo(RuleBook.current().functions());
        assertThat(RuleBook.version("1.1")).isEmpty();
    }

    @Test
    void submitting_functions_are_told_from_the_others() {
        assertThat(world.rules.functions()).hasSize(26);
        assertThat(world.rules.functions().stream().filter(world.rules::isSubmit))
                .hasSize(17);
        assertThat(world.rules.isSubmit("ConsentContract:grant")).isTrue();
        assertThat(world.rules.isSubmit("ConsentContract:decide")).isFalse();
        assertThat(world.rules.isSubmit("ConsentContract:unknown")).isFalse();
    }

    @Test
    void each_rule_answers_to_its_name() {
        var names = Stream.concat(
                RuleSet.transactions10().stream().map(Transaction::function),
                RuleSet.queries10().stream().map(Query::function));

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "MemberContract:registerOrganisation",
                        "MemberContract:assignAdministrator",
                        "MemberContract:deassignAdministrator",
                        "MemberContract:invite",
                        "MemberContract:join",
                        "MemberContract:rotateKey",
                        "MemberContract:removeMember",
                        "MemberContract:recordBuild",
                        "MemberContract:member",
                        "MemberContract:organisation",
                        "MemberContract:builds",
                        "ConsentContract:request",
                        "ConsentContract:grant",
                        "ConsentContract:decline",
                        "ConsentContract:revoke",
                        "ConsentContract:consent",
                        "ConsentContract:grantees",
                        "ConsentContract:decide",
                        "DocumentReferenceContract:create",
                        "DocumentReferenceContract:addVersion",
                        "DocumentReferenceContract:access",
                        "DocumentReferenceContract:tombstone",
                        "DocumentReferenceContract:record",
                        "DocumentReferenceContract:versions",
                        "AuditEventContract:viewLog",
                        "AuditEventContract:events");
    }

    @Test
    void a_function_that_does_not_exist_is_refused() {
        assertThat(world.refusal(world.asha, "ConsentContract:erase", "{}")).isEqualTo(ErrorCode.BAD_ARGUMENT);
        var query = world.call(world.asha, MemberArgument.FUNCTION, "{}");
        assertThatThrownBy(() -> world.rules.submit(world, query)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> world.rules.writable(query)).isInstanceOf(RuleException.class);
    }

    @Test
    void a_message_never_repeats_input() {
        String secret = "{\"code\":\"my name is asha\",\"recipient\":\"x\"}";

        assertThatThrownBy(() -> world.rules.submit(world, world.call(world.asha, JoinArgument.FUNCTION, secret)))
                .hasMessage("BAD_ARGUMENT: the argument is malformed");
    }

    @Test
    void an_endless_argument_is_not_even_parsed() {
        String endless = "[".repeat(20_000);

        assertThatThrownBy(() -> world.rules.submit(world, world.call(world.asha, JoinArgument.FUNCTION, endless)))
                .hasMessage("BAD_ARGUMENT: the argument is too long");
    }

    @Test
    void the_largest_access_fits() {
        var references = new ArrayList<RecordReference>();
        for (int i = 0; i < AccessArgument.MOST; i++) {
            references.add(new RecordReference(Sample.record(i), Integer.MAX_VALUE));
        }
        var largest = new AccessArgument(world.asha.id(), references, Purpose.TREAT, Sample.consent(1));

        assertThat(world.refusal(world.lin, largest)).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
        references.add(new RecordReference(Sample.record(999), 1));
        assertThatThrownBy(() -> new AccessArgument(world.asha.id(), references, Purpose.TREAT, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccessArgument(world.asha.id(), List.of(), Purpose.TREAT, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_record_is_accessed_once_in_a_call() {
        var twice = List.of(new RecordReference(Sample.record(1), 1), new RecordReference(Sample.record(1), 2));

        assertThatThrownBy(() -> new AccessArgument(world.asha.id(), twice, Purpose.TREAT, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_client_knows_every_key_a_call_may_write() {
        RecordId record = Sample.record(1);
        var argument = new TombstoneArgument(record, null);
        var call = world.call(world.mehta, argument.function(), argument.toJson());

        assertThat(world.rules.writable(call, world.asha.id()))
                .containsExactlyInAnyOrder(
                        Keys.record(record), Keys.audit(world.asha.commonName(), call.time(), call.transaction(), 0));
        assertThat(world.rules.writable(call))
                .contains(Keys.audit(world.mehta.commonName(), call.time(), call.transaction(), 0));
    }

    @Test
    void an_answer_to_a_consent_may_write_a_line_for_each_record_it_can_list() {
        var argument = new DeclineArgument(Sample.consent(1));
        var call = world.call(world.asha, argument.function(), argument.toJson());

        assertThat(world.rules.writable(call)).hasSize(101);
    }

    @Test
    void a_time_is_cut_to_milliseconds() {
        var call = new Invocation("tx", Instant.parse("2026-11-21T08:00:00.123999Z"), world.asha.caller(), "f", "{}");

        assertThat(call.time()).isEqualTo(Instant.parse("2026-11-21T08:00:00.123Z"));
    }

    @Test
    void every_refusal_has_a_hint() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(code.hint()).endsWith(".").doesNotContain("\n").hasSizeGreaterThan(10);
        }
        assertThat(ErrorCode.NO_CONSENT.isAccessDenial()).isTrue();
        assertThat(ErrorCode.RECORD_NOT_FOUND.isAccessDenial()).isFalse();
    }

    @Test
    void a_transaction_reads_single_keys_only() {
        // The type says so: what a transaction is handed has no ranges.
        var methods = new TreeSet<String>();
        for (var method : StateView.class.getMethods()) {
            methods.add(method.getName());
        }

        assertThat(methods).containsExactly("get");
    }

    @Test
    void a_third_number_tells_builds_of_the_same_rules_apart() {
        assertThat(RuleBook.version("1.0.1")).contains(RuleBook.current());
        assertThat(RuleBook.version("1.0.")).isEmpty();
        assertThat(RuleBook.version("1.0.1.1")).isEmpty();
        assertThat(RuleBook.version("1.01")).isEmpty();
    }
}

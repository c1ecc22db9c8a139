// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carevault.model.argument.AccessArgument;
import org.carevault.model.rule.RuleBook;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every {@code @Transaction} that reflection finds as everybody who must not pass. */
class EveryTransactionTest {
    static Stream<String> functions() {
        return found().stream();
    }

    static Stream<String> functionsUnderConsent() {
        return functions().filter(function -> Rows.all().get(function).underConsent());
    }

    private static Set<String> found() {
        var found = new TreeSet<String>();
        for (var contract : Router.CONTRACTS) {
            Arrays.stream(contract.getMethods())
                    .filter(method -> method.isAnnotationPresent(Transaction.class))
                    .forEach(method ->
                            found.add(contract.getAnnotation(Contract.class).name() + ":" + nameOf(method)));
        }
        return found;
    }

    private static String nameOf(Method method) {
        String name = method.getAnnotation(Transaction.class).name();
        return name.isEmpty() ? method.getName() : name;
    }

    private final Clinic clinic = new Clinic();

    private String call(Person person, String function) {
        return clinic.peer.call(person, Rows.all().get(function).valid(clinic));
    }

    @Test
    void every_transaction_has_a_row_and_every_row_a_transaction() {
        assertThat(Rows.all().keySet()).isEqualTo(found());
    }

    @Test
    void every_rule_is_reachable_and_only_build_info_is_no_rule() {
        var rules = new TreeSet<>(RuleBook.current().functions());
        rules.add("MemberContract:buildInfo");

        assertThat(found()).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void its_actor_may_call_it(String function) {
        assertThat(call(Rows.all().get(function).actor().apply(clinic), function))
                .isEqualTo("OK");
        assertThat(clinic.peer.written() > 0).isEqualTo(RuleBook.current().isSubmit(function));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_stranger_may_not(String function) {
        String expected = Rows.all().get(function).open() ? "OK" : "NOT_A_MEMBER";

        assertThat(call(clinic.stranger, function)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void the_wrong_member_may_not(String function) {
        var row = Rows.all().get(function);
        if (row.wrong() == null) {
            assertThat(call(clinic.lin, function)).as("every member may").isEqualTo("OK");
        } else {
            assertThat(call(row.wrong().apply(clinic), function)).isEqualTo(row.refusal());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_removed_member_may_not(String function) {
        boolean open = Rows.all().get(function).open();
        String expected = function.equals("MemberContract:join") ? "ALREADY_EXISTS" : open ? "OK" : "MEMBER_REMOVED";

        assertThat(call(clinic.removed, function)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("functionsUnderConsent")
    void an_expired_consent_does_not_help(String function) {
        var argument = Rows.all().get(function).argument().apply(clinic, Clinic.EXPIRED);

        assertThat(clinic.peer.call(clinic.mehta, argument)).isEqualTo(expected(function, "CONSENT_EXPIRED"));
        assertOnlyAnAccessIsWritten(function);
    }

    @ParameterizedTest
    @MethodSource("functionsUnderConsent")
    void a_revoked_consent_does_not_help(String function) {
        var argument = Rows.all().get(function).argument().apply(clinic, Clinic.REVOKED);

        assertThat(clinic.peer.call(clinic.mehta, argument)).isEqualTo(expected(function, "CONSENT_REVOKED"));
        assertOnlyAnAccessIsWritten(function);
    }

    /** Who asks for the grantees is told only that there is no consent to write. */
    private static String expected(String function, String code) {
        return function.equals("ConsentContract:grantees") ? "NO_CONSENT" : code;
    }

    private void assertOnlyAnAccessIsWritten(String function) {
        assertThat(clinic.peer.written()).isEqualTo(function.equals(AccessArgument.FUNCTION) ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_submitting_transaction_reads_no_range(String function) {
        call(Rows.all().get(function).actor().apply(clinic), function);

        boolean ranges = Set.of(
                        "ConsentContract:grantees",
                        "DocumentReferenceContract:versions",
                        "AuditEventContract:events",
                        "MemberContract:builds")
                .contains(function);
        assertThat(clinic.peer.rangeReads() > 0).isEqualTo(ranges);
        assertThat(ranges && RuleBook.current().isSubmit(function)).isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carevault.model.ErrorCode;
import org.carevault.model.Sample;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.Fields;
import org.junit.jupiter.api.Test;

class ConsentTermsTest {
    private static final Instant END = Sample.START.plusSeconds(60);
    private static final Scope ONE = Scope.of(List.of(Sample.record(1)));

    private static ConsentTerms terms(Scope scope, List<Action> actions, List<Purpose> purposes, Instant end) {
        return ConsentTerms.of(scope, actions, purposes, end);
    }

    @Test
    void a_consent_names_an_action_and_for_reading_a_purpose() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(ONE, List.of(), List.of(Purpose.TREAT), null));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(ONE, List.of(Action.READ), List.of(), null));
        assertThat(terms(ONE, List.of(Action.TOMBSTONE), List.of(), null).purposes())
                .isEmpty();
    }

    @Test
    void the_patients_own_purpose_is_not_granted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(ONE, List.of(Action.READ), List.of(Purpose.PATRQT), null));
    }

    @Test
    void appending_needs_all_records() {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(ONE, List.of(Action.APPEND), List.of(), null));
        assertThat(terms(Scope.everything(), List.of(Action.APPEND), List.of(), null)
                        .actions())
                .containsExactly(Action.APPEND);
    }

    @Test
    void narrower_in_everything_is_within() {
        var asked = terms(
                Scope.everything(), List.of(Action.READ, Action.AMEND), List.of(Purpose.TREAT, Purpose.HPAYMT), END);

        assertThat(asked.within(asked)).isTrue();
        assertThat(terms(ONE, List.of(Action.READ), List.of(Purpose.TREAT), END.minusMillis(1))
                        .within(asked))
                .isTrue();
    }

    @Test
    void wider_in_anything_is_not_within() {
        var asked = terms(ONE, List.of(Action.READ), List.of(Purpose.TREAT), END);

        assertThat(terms(Scope.everything(), List.of(Action.READ), List.of(Purpose.TREAT), END)
                        .within(asked))
                .isFalse();
        assertThat(terms(Scope.of(List.of(Sample.record(2))), List.of(Action.READ), List.of(Purpose.TREAT), END)
                        .within(asked))
                .isFalse();
        assertThat(terms(ONE, List.of(Action.AMEND), List.of(Purpose.TREAT), END)
                        .within(asked))
                .isFalse();
        assertThat(terms(ONE, List.of(Action.READ), List.of(Purpose.HPAYMT), END)
                        .within(asked))
                .isFalse();
        assertThat(terms(ONE, List.of(Action.READ), List.of(Purpose.TREAT), END.plusMillis(1))
                        .within(asked))
                .isFalse();
        assertThat(terms(ONE, List.of(Action.READ), List.of(Purpose.TREAT), null)
                        .within(asked))
                .isFalse();
    }

    @Test
    void a_request_without_an_end_may_be_granted_with_one() {
        var asked = terms(ONE, List.of(Action.READ), List.of(Purpose.TREAT), null);

        assertThat(terms(ONE, List.of(Action.READ), List.of(Purpose.TREAT), END).within(asked))
                .isTrue();
        assertThat(asked.within(asked)).isTrue();
    }

    @Test
    void a_scope_is_all_or_lists_up_to_a_hundred() {
        var hundred = Collections.unmodifiableList(records(100));

        assertThat(Scope.of(hundred).records()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.of(records(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.of(List.of()));
    }

    private static List<RecordId> records(int count) {
        var records = new ArrayList<RecordId>();
        for (int i = 0; i < count; i++) {
            records.add(Sample.record(i));
        }
        return records;
    }

    @Test
    void a_scope_has_one_text() {
        assertThat(Scope.everything().json()).hasToString("{\"all\":true}");
        assertThat(Scope.parse("{\"all\":true}")).isEqualTo(Scope.everything());
        assertThat(Scope.parse(ONE.json().toString())).isEqualTo(ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse("{\"all\":false}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse("{\"records\":[]}"));
    }

    @Test
    void lists_are_sorted_and_without_repetition() {
        String unsorted =
                "{\"actions\":[\"read\",\"amend\"],\"end\":null,\"purposes\":[\"TREAT\"],\"scope\":{\"all\":true}}";
        String repeated = unsorted.replace("\"read\",\"amend\"", "\"read\",\"read\"");
        String good = unsorted.replace("\"read\",\"amend\"", "\"amend\",\"read\"");

        assertThatIllegalArgumentException().isThrownBy(() -> read(unsorted));
        assertThatIllegalArgumentException().isThrownBy(() -> read(repeated));
        assertThat(read(good).actions()).containsExactly(Action.AMEND, Action.READ);
    }

    private static ConsentTerms read(String json) {
        return ConsentTerms.read(Fields.of(json, "actions", "end", "purposes", "scope"));
    }

    @Test
    void constants_stand_in_the_order_of_their_codes() {
        assertThat(Action.values()).extracting(Action::text).isSorted();
        assertThat(Purpose.values()).extracting(Purpose::text).isSorted();
    }

    @Test
    void unknown_codes_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Action.of("write"));
        assertThatIllegalArgumentException().isThrownBy(() -> Purpose.of("FUN"));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsentStatus.of("expired"));
    }

    @Test
    void a_decision_is_read_as_it_was_written() {
        var permit = new Decision.Permit(Sample.consent(1));
        var deny = new Decision.Deny(null, ErrorCode.NO_CONSENT);

        assertThat(permit.toJson())
                .isEqualTo("{\"consent\":\"" + Sample.consent(1) + "\",\"decision\":\"permit\",\"reason\":null}");
        assertThat(deny.toJson()).isEqualTo("{\"consent\":null,\"decision\":\"deny\",\"reason\":\"NO_CONSENT\"}");
        assertThat(Decision.parse(permit.toJson())).isEqualTo(permit);
        assertThat(Decision.parse(deny.toJson())).isEqualTo(deny);
    }

    @Test
    void a_decision_is_nothing_but_permit_or_deny() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.parse("{\"consent\":null,\"decision\":\"maybe\",\"reason\":null}"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Decision.parse("{\"consent\":null,\"decision\":\"permit\",\"reason\":\"NO_CONSENT\"}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Deny(null, ErrorCode.BAD_ARGUMENT));
    }
}

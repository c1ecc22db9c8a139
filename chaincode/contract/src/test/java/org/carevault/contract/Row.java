// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.carevault.model.argument.Argument;
import org.carevault.model.id.ConsentId;

/**
 * How one function must behave.
 *
 * @param argument a valid argument, given the consent to rely on
 * @param actor who may call it
 * @param wrong a member who may not, or null when every member may
 * @param refusal what the wrong member gets
 * @param open whether strangers may call it, too
 * @param underConsent whether the actor needs the consent
 */
record Row(
        BiFunction<Clinic, ConsentId, Argument> argument,
        Function<Clinic, Person> actor,
        Function<Clinic, Person> wrong,
        String refusal,
        boolean open,
        boolean underConsent) {

    static Row of(Function<Clinic, Argument> argument, Function<Clinic, Person> actor) {
        return new Row((clinic, consent) -> argument.apply(clinic), actor, null, null, false, false);
    }

    static Row consented(BiFunction<Clinic, ConsentId, Argument> argument) {
        return new Row(argument, clinic -> clinic.mehta, null, null, false, true);
    }

    Row but(Function<Clinic, Person> wrongMember, String code) {
        return new Row(argument, actor, wrongMember, code, open, underConsent);
    }

    Row openToStrangers() {
        return new Row(argument, actor, wrong, refusal, true, underConsent);
    }

    Argument valid(Clinic clinic) {
        return argument.apply(clinic, Clinic.ACTIVE);
    }
}

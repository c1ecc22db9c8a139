// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.RecordId;
import org.carevault.vault.failure.Typed;
import org.carevault.vault.failure.VaultException;

/**
 * What somebody typed about a consent; empty lists mean that nothing was said.
 *
 * @param ends whether an end was named at all
 * @param end the end, null for until revoked
 */
public record Wish(List<RecordId> records, List<Action> actions, List<Purpose> purposes, boolean ends, Instant end) {

    /** The whole terms of a gift or a request: all records, reading, and {@code usualEnd} where nothing was said. */
    public ConsentTerms terms(Instant usualEnd) {
        return Typed.value(() -> terms(
                records.isEmpty() ? Scope.everything() : Scope.of(records),
                actions.isEmpty() ? Set.of(Action.READ) : Set.copyOf(actions),
                Set.copyOf(purposes),
                ends ? end : usualEnd));
    }

    /** What of the requested terms is granted; the rules refuse anything wider. */
    public ConsentTerms narrowing(ConsentTerms requested) {
        return Typed.value(() -> terms(
                records.isEmpty() ? requested.scope() : Scope.of(records),
                actions.isEmpty() ? requested.actions() : Set.copyOf(actions),
                purposes.isEmpty() ? requested.purposes() : Set.copyOf(purposes),
                ends ? end : requested.end()));
    }

    private static ConsentTerms terms(Scope scope, Set<Action> actions, Set<Purpose> purposes, Instant end) {
        if (actions.contains(Action.READ) && purposes.isEmpty()) {
            throw VaultException.usage(
                    "PURPOSE_NEEDED",
                    "A consent to read names a purpose.",
                    "Add --purpose, for example --purpose TREAT.");
        }
        if (actions.contains(Action.APPEND) && !scope.all()) {
            throw VaultException.usage(
                    "SCOPE_TOO_NARROW", "A consent to append covers all records.", "Leave --record away.");
        }
        return ConsentTerms.of(scope, actions, purposes, end);
    }
}

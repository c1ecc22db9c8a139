// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carevault.server.readmodel.Member;
import org.carevault.server.readmodel.ReadModel;
import org.carevault.server.settings.NetworkDescription;
import org.carevault.server.settings.Organisation;

/** The names of all organisations' staff, as far as their apps answer, without those whom the chain has removed. */
final class Directory {
    private final String msp;
    private final NetworkDescription network;
    private final ReadModel model;
    private final OwnNames own;
    private final Neighbours neighbours;

    /**
     * What was found.
     *
     * @param unavailable MSPs whose apps did not answer
     */
    record Found(List<SignedName> names, List<String> unavailable) {}

    Directory(String msp, NetworkDescription network, ReadModel model, OwnNames own, Neighbours neighbours) {
        this.msp = msp;
        this.network = network;
        this.model = model;
        this.own = own;
        this.neighbours = neighbours;
    }

    /**
     * Looks for names.
     *
     * @param organisation its MSP, or empty for all
     * @param part what a name contains, capitals or not, or a medical id; empty for all
     */
    Found find(Optional<String> organisation, String part, int limit) {
        List<Organisation> others = network.asItIsNow().organisations().stream()
                .filter(other -> !other.msp().equals(msp))
                .filter(other -> organisation.map(other.msp()::equals).orElse(true))
                .toList();
        List<SignedName> names = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        if (organisation.map(msp::equals).orElse(true)) {
            names.addAll(own.all());
        }
        neighbours
                .names(others)
                .forEach((other, told) -> told.ifPresentOrElse(names::addAll, () -> unavailable.add(other)));
        return new Found(
                shown(names, part, limit), unavailable.stream().sorted().toList());
    }

    /** One member's name, from his own organisation. */
    Optional<SignedName> of(String medicalId) {
        return model.atHead(head -> head.member(medicalId))
                .map(member -> find(Optional.of(member.msp()), medicalId, 1))
                .flatMap(found -> found.names().stream().findFirst());
    }

    private List<SignedName> shown(List<SignedName> names, String part, int limit) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return model.atHead(head -> names.stream()
                .filter(name -> name.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || name.medicalId().equals(wanted))
                .sorted(Comparator.comparing(SignedName::name).thenComparing(SignedName::medicalId))
                .filter(name -> head.member(name.medicalId())
                        .filter(Member::active)
                        .filter(member -> member.msp().equals(name.organisation()))
                        .isPresent())
                .limit(limit)
                .toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carevault.auditor.store.StoredObject;
import org.carevault.model.Keys;
import org.carevault.model.document.Artifact;
import org.carevault.model.document.Build;
import org.carevault.model.document.HealthRecord;
import org.carevault.model.document.Organisation;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.rule.RangeView;

/** What the contract's state at the end of a chain says about things outside the chain. */
public final class ChainFacts {
    private final RangeView state;

    public ChainFacts(RangeView state) {
        this.state = state;
    }

    /** Every object that must lie in a store: documents and cards of all records that were not deleted. */
    public List<StoredObject> objects() {
        var objects = new ArrayList<StoredObject>();
        each("version", RecordVersion::parse, version -> {
            boolean deleted = StateText.find(state, Keys.record(version.record()), HealthRecord::parse)
                    .filter(HealthRecord::isTombstoned)
                    .isPresent();
            if (!deleted) {
                String object = version.content().object().text();
                objects.add(new StoredObject(
                        version.home(),
                        "documents/" + object,
                        version.content().document().text()));
                objects.add(new StoredObject(
                        version.home(),
                        "cards/" + object,
                        version.content().card().text()));
            }
        });
        return objects;
    }

    /** What each organisation recorded as its chaincode of that version. */
    public List<Build> builds(String version) {
        var builds = new ArrayList<Build>();
        each("build", Build::parse, build -> {
            if (build.artifact() == Artifact.CHAINCODE && build.version().equals(version)) {
                builds.add(build);
            }
        });
        return builds;
    }

    /** The MSP ids of the organisations that are registered. */
    public List<String> organisations() {
        var organisations = new ArrayList<String>();
        each("org", Organisation::parse, organisation -> organisations.add(organisation.msp()));
        return organisations;
    }

    private <T> void each(String type, Function<String, T> parser, Consumer<T> action) {
        String prefix = Keys.of(type);
        for (Map.Entry<String, byte[]> entry : state.range(prefix, Keys.endOf(prefix))) {
            if (StateText.readable(parser, entry.getValue())) {
                action.accept(parser.apply(StateText.of(entry.getValue())));
            }
        }
    }
}

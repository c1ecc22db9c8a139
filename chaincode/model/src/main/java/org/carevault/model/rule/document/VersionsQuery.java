// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.carevault.model.Keys;
import org.carevault.model.argument.VersionsArgument;
import org.carevault.model.json.CanonicalJson;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Callers;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** All versions of a record, oldest first, as {@code {"versions":[…]}}; for any active member. */
public final class VersionsQuery implements Query<VersionsArgument> {
    @Override
    public String function() {
        return VersionsArgument.FUNCTION;
    }

    @Override
    public VersionsArgument parse(String json) {
        return VersionsArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, VersionsArgument argument) {
        Callers.self(ledger);
        ledger.requireRecord(argument.record());
        var versions = new ArrayList<Object>();
        String prefix = Keys.of("version", argument.record().text());
        for (var entry : state.range(prefix, Keys.endOf(prefix))) {
            versions.add(CanonicalJson.parse(new String(entry.getValue(), StandardCharsets.UTF_8)));
        }
        return new JsonObject().with("versions", versions).toString();
    }
}

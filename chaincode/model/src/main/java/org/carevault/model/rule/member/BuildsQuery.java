// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule.member;

import static org.carevault.model.rule.transaction.Reading.refuse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.carevault.model.ErrorCode;
import org.carevault.model.Keys;
import org.carevault.model.argument.BuildsArgument;
import org.carevault.model.document.Build;
import org.carevault.model.json.JsonObject;
import org.carevault.model.rule.RangeView;
import org.carevault.model.rule.transaction.Query;
import org.carevault.model.rule.transaction.Reading;

/** {@code {"builds":[…]}}: what an organisation says it runs or ran. Everybody on the channel may compare. */
public final class BuildsQuery implements Query<BuildsArgument> {
    @Override
    public String function() {
        return BuildsArgument.FUNCTION;
    }

    @Override
    public BuildsArgument parse(String json) {
        return BuildsArgument.parse(json);
    }

    @Override
    public String answer(Reading ledger, RangeView state, BuildsArgument argument) {
        if (ledger.organisation(argument.msp()).isEmpty()) {
            throw refuse(ErrorCode.ORGANISATION_NOT_FOUND, "the organisation is not registered");
        }
        var builds = new ArrayList<JsonObject>();
        String prefix = Keys.of("build", argument.msp());
        for (var entry : state.range(prefix, Keys.endOf(prefix))) {
            builds.add(Build.parse(new String(entry.getValue(), StandardCharsets.UTF_8))
                    .json());
        }
        return new JsonObject().with("builds", builds).toString();
    }
}

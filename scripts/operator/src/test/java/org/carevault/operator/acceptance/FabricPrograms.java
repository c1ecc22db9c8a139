// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests run where Fabric's programs are found; where not, the reason is what the scripts say about it. */
public final class FabricPrograms implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var check = check();
        return check.exit() == 0
                ? ConditionEvaluationResult.enabled("Fabric's programs are there")
                : ConditionEvaluationResult.disabled(check.err().replaceAll("\\s+", " "));
    }

    /** Where they are. */
    static Path folder() {
        return Path.of(check().out().strip());
    }

    private static Result check() {
        var up = Consortium.CHECKOUT.resolve("network/fabric/up").toString();
        return Shell.run(List.of(up, "--check"), Map.of());
    }
}

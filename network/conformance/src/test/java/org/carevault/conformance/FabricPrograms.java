// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests run where Fabric's programs are found; where not, the reason is what the scripts say about it. */
final class FabricPrograms implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            Script check = Script.run("up", "--check");
            return check.succeeded()
                    ? ConditionEvaluationResult.enabled("Fabric's programs are there")
                    : ConditionEvaluationResult.disabled(check.errors().replaceAll("\\s+", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

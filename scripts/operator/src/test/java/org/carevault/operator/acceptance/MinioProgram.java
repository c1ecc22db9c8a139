// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests run where a MinIO program is found; where not, the reason is what the scripts say about it. */
public final class MinioProgram implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var check = Minio.check();
        return check.exit() == 0
                ? ConditionEvaluationResult.enabled("a MinIO program is there")
                : ConditionEvaluationResult.disabled(check.err().replaceAll("\\s+", " "));
    }
}

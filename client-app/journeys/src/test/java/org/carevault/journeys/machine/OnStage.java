// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every journey a stage of its own on the one machine. Of one that fails there are pictures, where anybody wants pictures, and what
 * it left standing is ended.
 */
public final class OnStage implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Stage.Shared.class, key -> new Stage.Shared(), Stage.Shared.class);
        return stages(context).getOrComputeIfAbsent(Stage.class, key -> new Stage(shared), Stage.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var stage = stages(context).get(Stage.class, Stage.class);
        if (stage != null && context.getExecutionException().isPresent()) {
            stage.pictures("failed-" + context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        var stage = stages(context).get(Stage.class, Stage.class);
        if (stage != null && context.getExecutionException().isPresent()) SharedPatients.endAll(stage.machine());
    }

    private static Store stages(ExtensionContext context) {
        return context.getStore(Namespace.create(OnStage.class, context.getUniqueId()));
    }
}

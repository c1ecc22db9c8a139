// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every journey a stage of its own on the one machine. */
public final class OnStage implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Stage.Shared.class, key -> new Stage.Shared(), Stage.Shared.class);
        return context.getStore(Namespace.create(OnStage.class, context.getUniqueId()))
                .getOrComputeIfAbsent(Stage.class, key -> new Stage(shared), Stage.class);
    }
}

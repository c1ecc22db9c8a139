// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every acceptance test the same consortium; it is started for the first and stopped after the last. */
final class OneConsortium implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Consortium.class;
    }

    @Override
    public Consortium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Consortium.class, key -> started(), Consortium.class);
    }

    private static Consortium started() {
        try {
            return new Consortium();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

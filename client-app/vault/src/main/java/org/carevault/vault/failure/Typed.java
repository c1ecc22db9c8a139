// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.failure;

import java.util.function.Supplier;

/** What a person typed, made into the model's own values. */
public final class Typed {
    private Typed() {}

    /**
     * The value, unless the model refuses it.
     *
     * @throws VaultException {@code ARGUMENT_INVALID} with the model's sentence, which never quotes what was typed; exit code 2
     */
    public static <T> T value(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw VaultException.usage(
                            "ARGUMENT_INVALID",
                            "The command line asks for something impossible: " + e.getMessage() + ".",
                            "See the command's --help.")
                    .because(e);
        }
    }
}

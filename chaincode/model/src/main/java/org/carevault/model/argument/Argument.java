// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.argument;

/** The one argument of a contract function. */
public interface Argument {
    /** Contract and function, for example {@code ConsentContract:grant}. */
    String function();

    /** The canonical JSON that is sent. */
    String toJson();
}

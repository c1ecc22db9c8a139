// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.io.InputStream;

/** Watches what takes long, for example to draw a progress bar. */
public interface Meter {
    /** Wraps a stream that is about to be read; {@code size} is -1 when nobody knows it. */
    InputStream watch(InputStream stream, String task, long size);

    /** Told before a pause that the app asked for. */
    default void pausing(long seconds) {}

    /** Told after each of many things that are done one by one. */
    default void counted(String task, int done, int of) {}

    /** Watches nothing. */
    static Meter silent() {
        return (stream, task, size) -> stream;
    }
}

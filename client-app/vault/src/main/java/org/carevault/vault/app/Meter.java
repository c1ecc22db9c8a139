// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import java.io.InputStream;

/** Watches long transfers, for example to draw a progress bar. */
public interface Meter {
    /** Wraps a stream that is about to be read; {@code size} is -1 when nobody knows it. */
    InputStream watch(InputStream stream, String task, long size);

    /** Watches nothing. */
    static Meter silent() {
        return (stream, task, size) -> stream;
    }
}

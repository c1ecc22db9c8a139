// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on stderr while blocks go by, when somebody watches; nothing otherwise. */
final class Progress implements AutoCloseable {
    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, long blocks) {
        return new Progress(
                Terminal.watched()
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(blocks)
                                .setUnit(" blocks", 1)
                                .build()
                        : null);
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

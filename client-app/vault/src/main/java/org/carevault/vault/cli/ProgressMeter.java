// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.io.InputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.carevault.vault.app.Meter;

/** Draws a bar for transfers that a person would wait for. */
final class ProgressMeter implements Meter {
    private static final long WORTH_A_BAR = 4L * 1024 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final int WIDTH = 80;

    private final PrintStream err;
    private final boolean bars;

    /** {@code bars}: whether somebody looks at the terminal behind {@code err}. */
    ProgressMeter(PrintStream err, boolean bars) {
        this.err = err;
        this.bars = bars;
    }

    @Override
    public void pausing(long seconds) {
        err.println("The app asks for a pause of " + seconds + " seconds.");
    }

    @Override
    public void counted(String task, int done, int of) {
        if (bars) {
            err.print("\r" + task + " " + done + " of " + of + (done == of ? System.lineSeparator() : ""));
        }
    }

    @Override
    public InputStream watch(InputStream stream, String task, long size) {
        if (!bars || size < WORTH_A_BAR) {
            return stream;
        }
        var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setUnit(" MiB", MEBIBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH));
        return ProgressBar.wrap(stream, bar);
    }
}

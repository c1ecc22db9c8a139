// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Work and yardstick, run in turn on the same machine at the same time of day; what counts is the median of the ratios. */
final class Pairs {
    /** Something that is timed; its own preparations are not. */
    interface Timed {
        /** Does the work once and returns how many seconds it took. */
        double seconds() throws Exception;
    }

    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /** Runs both {@code count} times in turn, after one unmeasured turn. */
    static Pairs run(int count, Timed work, Timed yardstick) throws Exception {
        work.seconds();
        yardstick.seconds();
        var pairs = new Pairs();
        for (var i = 0; i < count; i++) pairs.add(work.seconds(), yardstick.seconds());
        return pairs;
    }

    private void add(double work, double yardstick) {
        ours.add(work);
        theirs.add(yardstick);
        ratios.add(yardstick / work);
    }

    /**
     * Prints both speeds and the ratio, for work of that many MiB.
     *
     * @return whether the ratio reaches the bound
     */
    boolean print(PrintStream out, String name, int mebibytes, double bound) {
        out.printf(
                "%-18s %8.0f MiB/s   yardstick %8.0f MiB/s%n",
                name, mebibytes / median(ours), mebibytes / median(theirs));
        var spread =
                "%.2f to %.2f in %d pairs".formatted(Collections.min(ratios), Collections.max(ratios), ratios.size());
        var met = median(ratios) >= bound;
        out.printf(
                "%-18s ratio %.2f (%s), asked for %.2f: %s%n",
                "", median(ratios), spread, bound, met ? "met" : "NOT MET");
        return met;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

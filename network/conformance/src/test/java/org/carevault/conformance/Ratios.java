// SPDX-License-Identifier: Apache-2.0
package org.carevault.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of the work and of its yardstick, measured in turn; what counts is the median of the ratios. */
final class Ratios {
    private final List<Double> work = new ArrayList<>();
    private final List<Double> yardstick = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    void add(double ours, double theirs) {
        work.add(ours);
        yardstick.add(theirs);
        ratios.add(ours / theirs);
    }

    double ratio() {
        return median(ratios);
    }

    /** One line: both medians, the ratio with its spread. */
    String text(String unit) {
        return String.format(
                Locale.ROOT,
                "%.1f %s against %.1f, ratio %.2f (%.2f to %.2f in %d pairs)",
                median(work),
                unit,
                median(yardstick),
                ratio(),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                ratios.size());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

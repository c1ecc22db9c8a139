// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.bench;

import picocli.CommandLine.Command;

/** {@code scripts/bench}, but for {@code audit}, which the auditor's own program answers. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "One benchmark, paired with its yardstick in the same run.",
        subcommands = {SealBench.class, UploadBench.class, ColdBench.class})
public final class BenchCommand {}

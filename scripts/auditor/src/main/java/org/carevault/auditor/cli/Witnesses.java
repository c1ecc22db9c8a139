// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.cli;

import java.util.ArrayList;
import java.util.List;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.check.Examined;
import org.carevault.auditor.check.Witness;
import org.carevault.auditor.report.Finding;

/** Two witnesses of one verification. */
record Witnesses(Witness first, Witness second) implements Witness {
    @Override
    public void checked(Examined transaction) {
        first.checked(transaction);
        second.checked(transaction);
    }

    @Override
    public void checked(RawBlock block, boolean genuine) {
        first.checked(block, genuine);
        second.checked(block, genuine);
    }

    @Override
    public List<Finding> findings() {
        var all = new ArrayList<>(first.findings());
        all.addAll(second.findings());
        return all;
    }
}

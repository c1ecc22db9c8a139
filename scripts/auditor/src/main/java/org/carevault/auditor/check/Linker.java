// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.carevault.auditor.archive.RawBlock;
import org.carevault.auditor.report.Finding;
import org.carevault.auditor.report.Reason;
import org.carevault.auditor.wire.WireBlock;

/** The serial part: takes prepared blocks in order, links them, and hands sound ones to the replay. */
final class Linker implements Predicate<Prepared> {
    private final Run run;
    private final Replay replay;
    private final HeaderChain headers;

    Linker(Run run, Replay replay, HeaderChain headers) {
        this.run = run;
        this.replay = replay;
        this.headers = headers;
    }

    @Override
    public boolean test(Prepared prepared) {
        if (prepared.wire() == null) {
            absent(prepared);
        } else {
            present(prepared);
        }
        boolean genuine = run.genuine();
        run.witness().checked(prepared.raw(), genuine);
        return genuine || !run.settings().stopWhenWrong();
    }

    private void absent(Prepared prepared) {
        RawBlock raw = prepared.raw();
        if (raw.missing() > 0) {
            String range = raw.missing() == 1 ? null : "to block " + (raw.number() + raw.missing() - 1);
            run.add(Finding.at(raw.number(), Reason.MISSING_BLOCK, range));
        } else if (raw.bytes() == null) {
            run.add(Finding.at(raw.number(), Reason.UNREADABLE_FILE, raw.trouble()));
        } else {
            run.add(Finding.at(raw.number(), Reason.UNREADABLE_BLOCK, null));
            file(prepared);
        }
        headers.gap(raw.number() + Math.max(1, raw.missing()));
        replay.stop(raw.number());
    }

    private void present(Prepared raw) {
        WireBlock wire = raw.wire();
        long number = raw.raw().number();
        Prepared prepared = replay.underConfiguration(raw);
        var findings = new ArrayList<Finding>();
        headers.next(number, wire).ifPresent(findings::add);
        findings.addAll(wire.findings());
        if (wire.metadata() != null && prepared.seals() != null && prepared.complaint() != null) {
            findings.add(Finding.at(number, Reason.BLOCK_SIGNATURE, prepared.complaint()));
        }
        distinguish(findings, prepared);
        findings.forEach(run::add);
        headers.sound(findings.isEmpty());
        if (findings.isEmpty()) {
            replay.block(prepared);
        } else {
            replay.stop(number);
        }
        file(prepared);
    }

    private void file(Prepared prepared) {
        if (run.head() != null) {
            run.head().file(prepared.raw().number(), prepared.sha256());
        }
    }

    /** A block that does not follow and that nobody of this channel signed or filled is not ours at all. */
    private void distinguish(List<Finding> findings, Prepared prepared) {
        boolean broken = !findings.isEmpty() && findings.get(0).reason() == Reason.BROKEN_LINK;
        if (broken && prepared.isForeign()) {
            findings.set(
                    0,
                    Finding.at(
                            prepared.raw().number(),
                            Reason.FOREIGN_BLOCK,
                            "nobody of this channel signed anything in it"));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import org.carevault.auditor.report.Report.Counts;

/** Counts what was checked. Used by the linking thread alone. */
final class Tally {
    private long blocks;
    private long transactions;
    private long valid;
    private long signatures;
    private long permitted;
    private long denied;

    /** Adds what an earlier run counted. */
    void resume(Counts earlier) {
        blocks = earlier.blocks();
        transactions = earlier.transactions();
        valid = earlier.valid();
        signatures = earlier.signatures();
        permitted = earlier.accessesPermitted();
        denied = earlier.accessesDenied();
    }

    void block(int signed) {
        blocks++;
        signatures += signed;
    }

    void transaction(boolean isValid) {
        transactions++;
        valid += isValid ? 1 : 0;
    }

    void access(boolean permit) {
        permitted += permit ? 1 : 0;
        denied += permit ? 0 : 1;
    }

    Counts counts() {
        return new Counts(blocks, transactions, valid, signatures, permitted, denied, 0);
    }
}

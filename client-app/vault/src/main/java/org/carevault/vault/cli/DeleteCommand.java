// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.record.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Delete a record for good; its log stays.")
final class DeleteCommand extends Subcommand {
    @Parameters(paramLabel = "RECORD", description = "Which record.")
    private RecordId record;

    @Option(names = "--consent", paramLabel = "CONSENT", description = "The consent to rely on; found when not given.")
    private ConsentId consent;

    @Override
    public Integer call() {
        Confirmation.require(this, "Delete record " + record + " for good?");
        var committed = new Removal(vault().desk()).run(record, consent);
        return answer(
                object("record", record.text(), "transaction", committed.transaction(), "block", committed.block()),
                "deleted " + record);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carevault.model.consent.Purpose;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.record.OpenOrder;
import org.carevault.vault.record.Opened;
import org.carevault.vault.record.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "open", description = "Read a record; the read, or its refusal, is on the chain before a byte arrives.")
final class OpenCommand extends Subcommand {
    @Parameters(paramLabel = "RECORD", description = "Which record.")
    private RecordId record;

    @Option(names = "--purpose", paramLabel = "CODE", description = "Why: " + Terms.PURPOSES + ". Patients need none.")
    private Purpose purpose;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write; with --sealed a folder.")
    private Path target;

    @Option(names = "--version", paramLabel = "N", description = "Which version; the last one when not given.")
    private Integer version;

    @Option(
            names = "--sealed",
            description = "Write the age file and your slot; the age command opens them with your kit.")
    private boolean sealed;

    @Option(names = "--consent", paramLabel = "CONSENT", description = "The consent to rely on; found when not given.")
    private ConsentId consent;

    @Override
    public Integer call() {
        requireFolder();
        var order = new OpenOrder(record, version, purpose, consent);
        var opening = new Opening(vault().desk());
        var opened = sealed ? opening.sealed(order, target) : opening.toFile(order, target, overwrite());
        return answer(json(opened), "opened " + opened.file());
    }

    /** Told before the read is recorded, because it could not be delivered. */
    private void requireFolder() {
        var folder = target.toAbsolutePath().getParent();
        if (!sealed && (Files.isDirectory(target) || folder == null || !Files.isWritable(folder))) {
            throw VaultException.cannot(
                    "FILE_NOT_WRITABLE",
                    "The output file cannot be written there.",
                    "Name a file in a folder that you may write to.");
        }
    }

    private boolean overwrite() {
        return vault().yes() || (Files.exists(target) && talk().confirm("Overwrite " + target + "?", false));
    }

    private Map<String, Object> json(Opened opened) {
        return object(
                "record", record.text(),
                "version", opened.version(),
                "transaction", opened.transaction(),
                "block", opened.block(),
                "file", opened.file().toString(),
                "slot", textOf(opened.slot()),
                "size", opened.size());
    }
}

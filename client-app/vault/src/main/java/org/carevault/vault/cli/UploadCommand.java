// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.nio.file.Path;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.record.Upload;
import org.carevault.vault.record.UploadOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "upload", description = "Seal a file and store it, as a new record or as a new version.")
final class UploadCommand extends Subcommand {
    /** Whatever else it holds, a card with such a title stays far below the 64 KiB that the store takes. */
    private static final int LONGEST_TITLE = 1000;

    @Parameters(paramLabel = "FILE", description = "Any file.")
    private Path file;

    @Option(names = "--title", paramLabel = "TITLE", description = "What to call it; readers see it, nobody else does.")
    private String title;

    @Option(names = "--record", paramLabel = "RECORD", description = "Add a version to this record of yours.")
    private RecordId record;

    @Option(
            names = "--for",
            paramLabel = "MEDICAL-ID",
            description = "The patient whose vault it goes to, by an append consent.")
    private MedicalId patient;

    @Option(
            names = "--type",
            paramLabel = "LOINC",
            description = "What kind of document it is, as a LOINC code (like 11502-2).")
    private String type;

    @Option(names = "--consent", paramLabel = "CONSENT", description = "The consent to rely on; found when not given.")
    private ConsentId consent;

    @Override
    public Integer call() {
        if (title == null && record == null) {
            throw VaultException.usage("TITLE_NEEDED", "A new record has a title.", "Add --title \"Blood count\".");
        }
        if (title != null && title.length() > LONGEST_TITLE) {
            throw VaultException.usage(
                    "TITLE_TOO_LONG",
                    "The title has more than " + LONGEST_TITLE + " characters.",
                    "Write a short one; what is long belongs into the document.");
        }
        if (type != null && !type.matches("[0-9]{1,7}-[0-9]")) {
            throw VaultException.usage("TYPE_INVALID", "The type is no LOINC code.", "Write one like 11502-2.");
        }
        var order = new UploadOrder(file, patient, record, title, type, consent);
        var uploaded = new Upload(vault().desk()).run(order);
        return answer(
                object(
                        "record", uploaded.record().text(),
                        "version", uploaded.version(),
                        "transaction", uploaded.transaction(),
                        "block", uploaded.block()),
                uploaded.record() + " version " + uploaded.version());
    }
}

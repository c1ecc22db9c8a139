// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.carevault.model.id.MedicalId;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.record.Catalogue;
import org.carevault.vault.record.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List records: your own, or those that patients opened to you.")
final class ListCommand extends Subcommand {
    @Option(names = "--patient", paramLabel = "MEDICAL-ID", description = "Only this patient's.")
    private MedicalId patient;

    @Override
    public Integer call() {
        var entries = new Catalogue(vault().desk()).of(patient);
        var text = entries.stream().map(ListCommand::line).collect(Collectors.joining(System.lineSeparator()));
        return answer(
                object("records", entries.stream().map(ListCommand::json).toList()),
                text.isEmpty() ? "There are no records." : text);
    }

    private static String line(Entry entry) {
        var title =
                entry.card() == null ? "(" + entry.status() + ")" : entry.card().title();
        return entry.record() + "  v" + entry.version() + "  " + title;
    }

    private static Map<String, Object> json(Entry entry) {
        var card = entry.card();
        return object(
                "record", entry.record().text(),
                "patient", entry.patient().text(),
                "author", entry.author().text(),
                "home", entry.home(),
                "status", entry.status(),
                "version", entry.version(),
                "title", card == null ? null : card.title(),
                "type", card == null ? null : card.type(),
                "contentType", card == null ? null : card.contentType(),
                "fileName", card == null ? null : card.fileName(),
                "size", card == null ? null : card.size(),
                "date", card == null ? null : UtcTime.format(card.date()),
                "transaction", entry.transaction(),
                "block", entry.block());
    }
}

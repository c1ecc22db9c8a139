// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.vault.record.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "log",
        description = {
            "Show who did what.",
            "Your own log is what two organisations sign; only its block numbers and sentences are the app's word. "
                    + "Another's log needs an audit-log consent, looking is logged, and its lines are the app's word."
        })
final class LogCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "RECORD", description = "One record; without it the whole vault.")
    private RecordId record;

    @Option(names = "--patient", paramLabel = "MEDICAL-ID", description = "Whose vault; without it your own.")
    private MedicalId patient;

    @Option(names = "--consent", paramLabel = "CONSENT", description = "The consent to rely on; found when not given.")
    private ConsentId consent;

    @Override
    public Integer call() {
        var history = new History(vault().desk());
        List<Map<String, Object>> events = record == null ? history.of(patient, consent) : history.of(record, consent);
        var text = events.stream().map(LogCommand::line).collect(Collectors.joining(System.lineSeparator()));
        return answer(object("events", events), text.isEmpty() ? "The log is empty." : text);
    }

    private static String line(Map<String, Object> event) {
        var purpose = event.get("purpose") == null ? "" : " for " + event.get("purpose");
        var message = event.get("message") == null ? "" : "  " + event.get("message");
        return event.get("time") + "  " + event.get("type") + " " + event.get("outcome") + purpose + "  by "
                + event.get("actor") + message;
    }
}

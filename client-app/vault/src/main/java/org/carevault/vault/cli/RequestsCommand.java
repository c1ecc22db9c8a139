// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.consent.ListedConsent;
import picocli.CommandLine.Command;

@Command(name = "requests", description = "List the requests that wait for your answer.")
final class RequestsCommand extends Subcommand {
    @Override
    public Integer call() {
        var desk = vault().desk();
        var waiting = new ArrayList<Map<String, Object>>();
        for (var json : desk.app().consents(desk.me())) {
            var consent = ListedConsent.of(json);
            if (consent.status() == ConsentStatus.REQUESTED && consent.patient().equals(desk.me())) {
                waiting.add(line(consent));
            }
        }
        var text = waiting.stream()
                .map(line -> line.get("consent") + "  from " + line.get("grantee") + "  " + line.get("actions") + " "
                        + line.get("purposes") + "  until " + (line.get("end") == null ? "revoked" : line.get("end")))
                .collect(Collectors.joining(System.lineSeparator()));
        return answer(object("requests", waiting), text.isEmpty() ? "No request waits for you." : text);
    }

    private static Map<String, Object> line(ListedConsent consent) {
        var terms = consent.terms();
        return object(
                "consent", consent.consent().text(),
                "grantee", consent.grantee().text(),
                "all", terms.scope().all(),
                "records",
                        terms.scope().records().stream().map(Object::toString).toList(),
                "actions", terms.actions().stream().map(action -> action.text()).toList(),
                "purposes", terms.purposes().stream().map(Enum::name).toList(),
                "end", terms.end() == null ? null : UtcTime.format(terms.end()),
                "requested", UtcTime.format(consent.changed()));
    }
}

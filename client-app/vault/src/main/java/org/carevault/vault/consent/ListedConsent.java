// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentStatus;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.model.json.UtcTime;
import org.carevault.vault.app.Json;

/** A consent as an app lists it: good for choosing one, never for relying on it. */
public record ListedConsent(
        ConsentId consent,
        MedicalId patient,
        MedicalId grantee,
        ConsentStatus status,
        ConsentTerms terms,
        Instant changed) {

    /** Reads a consent document; what the app adds to it is left alone. */
    public static ListedConsent of(JsonNode json) {
        var end = Json.textOrNull(json, "end");
        var scope = json.path("scope").path("all").asBoolean()
                ? Scope.everything()
                : Scope.of(texts(json.path("scope").path("records"), RecordId::new));
        return new ListedConsent(
                new ConsentId(Json.text(json, "consent")),
                new MedicalId(Json.text(json, "patient")),
                new MedicalId(Json.text(json, "grantee")),
                ConsentStatus.of(Json.text(json, "status")),
                ConsentTerms.of(
                        scope,
                        texts(json.path("actions"), Action::of),
                        texts(json.path("purposes"), Purpose::of),
                        end == null ? null : UtcTime.parse(end)),
                UtcTime.parse(Json.text(json, "changed")));
    }

    private static <T> List<T> texts(JsonNode list, Function<String, T> reader) {
        var values = new ArrayList<T>();
        list.forEach(text -> values.add(reader.apply(text.asText())));
        return values;
    }
}

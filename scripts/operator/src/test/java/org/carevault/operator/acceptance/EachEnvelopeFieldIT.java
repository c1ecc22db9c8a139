// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carevault.model.consent.Action;
import org.carevault.model.consent.ConsentTerms;
import org.carevault.model.consent.Purpose;
import org.carevault.model.consent.Scope;
import org.carevault.model.id.ConsentId;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;
import org.carevault.operator.lies.EnvelopeChanges;
import org.carevault.operator.lies.Lies;
import org.carevault.operator.lies.LyingApp;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Meter;
import org.carevault.vault.consent.Grants;
import org.carevault.vault.failure.VaultException;
import org.carevault.vault.failure.VaultException.Exit;
import org.carevault.vault.keyring.KeyringFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A grant begins with an endorsed answer, the reader's registration, and a transaction. Every field of every message in both is changed on
 * the wire, one at a time, set or not: the vault stops with an integrity failure before anything is written. One log-in serves them all.
 */
@ExtendWith(OneConsortium.class)
class EachEnvelopeFieldIT {
    private static final String ENDORSE = "POST /transactions/endorse";

    private final Consortium consortium;
    private final String patient;
    private final ConsentTerms terms;
    private final MedicalId reader;

    EachEnvelopeFieldIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
        var report = Documents.file("r.pdf", "true".getBytes(StandardCharsets.UTF_8));
        var record = consortium
                .vault(patient, "upload", report.toString(), "--title", "Report", "--json")
                .text("record");
        this.reader = new MedicalId(consortium.medicalId("dr-lin"));
        this.terms = ConsentTerms.of(
                Scope.of(Set.of(new RecordId(record))), Set.of(Action.READ), Set.of(Purpose.TREAT), null);
    }

    /** A patient at her desk, and an app that lies in one place of the answers to one function. */
    private final class Scene implements AutoCloseable {
        private final LyingApp app;
        private final Desk desk;
        private final Map<String, List<String>> places = new TreeMap<>();
        private String function = "";
        private String place = "";

        Scene() throws Exception {
            app = new LyingApp(consortium.cityApp(), this::told);
            var keyring = KeyringFile.read(
                    consortium.keyring(patient), consortium.environment().get("CAREVAULT_PASSPHRASE"));
            desk = Desk.open(keyring, app.url(), Meter.silent(), Clock.systemUTC());
        }

        private byte[] told(String asked, byte[] body) {
            if (!asked.startsWith(ENDORSE)) return body;
            var called = EnvelopeChanges.function(Lies.transaction(body));
            var changes = EnvelopeChanges.of(Lies.transaction(body));
            places.putIfAbsent(called, List.copyOf(changes.keySet()));
            var isHere = called.equals(function) && changes.containsKey(place);
            return isHere
                    ? Lies.withTransaction(body, bytes -> changes.get(place).get())
                    : body;
        }

        void grant() {
            new Grants(desk).give(fresh(), reader, terms);
        }

        @Override
        public void close() {
            app.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> no_changed_field_is_signed_or_believed() throws Exception {
        var scene = new Scene();
        scene.grant();
        assertThat(scene.places).containsKeys("MemberContract:member", "ConsentContract:grant");
        assertThat(scene.places.get("ConsentContract:grant")).hasSizeGreaterThan(100);
        return Stream.of("MemberContract:member", "ConsentContract:grant")
                .flatMap(function -> scene.places.get(function).stream()
                        .map(place -> DynamicTest.dynamicTest(
                                function + " " + place, () -> assertStopped(scene, function, place))))
                .onClose(scene::close);
    }

    private static void assertStopped(Scene scene, String function, String place) {
        var before = scene.app.written();
        scene.function = function;
        scene.place = place;

        var failure = catchThrowableOfType(VaultException.class, scene::grant);

        assertThat(failure).as("refusal").isNotNull();
        assertThat(failure.exit()).as(failure.getMessage()).isEqualTo(Exit.INTEGRITY);
        assertThat(scene.app.written()).isEqualTo(before);
    }

    private static ConsentId fresh() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return ConsentId.of(random);
    }
}

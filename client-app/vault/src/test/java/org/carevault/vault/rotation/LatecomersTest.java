// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.carevault.model.document.Member;
import org.carevault.model.document.MemberStatus;
import org.carevault.model.document.RecordVersion;
import org.carevault.model.document.VersionContent;
import org.carevault.model.id.DeviceId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Recipient;
import org.carevault.model.id.RecordId;
import org.carevault.model.id.Sha256;
import org.carevault.vault.app.Desk;
import org.carevault.vault.app.Meter;
import org.carevault.vault.app.OneTimeCodes;
import org.carevault.vault.keyring.Keyring;
import org.carevault.vault.keyring.MemberKeys;
import org.carevault.vault.network.FakeApp.Response;
import org.carevault.vault.network.Scene;
import org.carevault.vault.sealing.AgeIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a member keeps the identity of before, in case somebody seals to it who had asked earlier. */
class LatecomersTest {
    private static final Instant ROTATED = Instant.parse("2026-11-21T08:34:11.123Z");
    private static final RecordId RECORD = RecordId.of(new byte[16]);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final List<Keyring> kept = new ArrayList<>();
    private final Scene scene = new Scene();

    @BeforeEach
    void a_member_rotated_and_has_no_records() {
        scene.answers("MemberContract:member", () -> asha().toJson())
                .answers("AuditEventContract:events", () -> "{\"events\":[],\"next\":null}");
        scene.app
                .on("GET /events", body -> Response.json("{\"events\":[]}"))
                .on("GET /consents", body -> Response.json("{\"consents\":[]}"))
                .on("GET /records", body -> Response.json("{\"records\":[]}"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void within_a_day_the_former_identity_stays() {
        assertThat(renewed(A_DAY.minusMillis(1))).isZero();

        assertThat(kept).isEmpty();
    }

    @Test
    void after_a_day_it_goes() {
        assertThat(renewed(A_DAY.plusMillis(1))).isZero();

        assertThat(kept).singleElement().satisfies(keyring -> {
            assertThat(keyring.former()).isEmpty();
            assertThat(keyring.identities()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"503, STORE_UNAVAILABLE", "403, TICKET_REFUSED"})
    void it_stays_for_as_long_as_a_record_is_out_of_reach(int status, String code) {
        scene.answers("DocumentReferenceContract:versions", () -> "{\"versions\":[" + version() + "]}");
        scene.app
                .on("GET /records", body -> Response.json("{\"records\":[{\"record\":\"" + RECORD + "\"}]}"))
                .on("GET /records/", body -> Response.problem(status, code));

        assertThat(renewed(A_DAY.multipliedBy(9))).isEqualTo(1);

        assertThat(kept).isEmpty();
    }

    private int renewed(Duration later) {
        return new Rotation(scene.app.address(), OneTimeCodes.none(), (desk, keyring) -> kept.add(keyring))
                .renew(desk(later));
    }

    /** Logged in so long after the rotation. */
    private Desk desk(Duration later) {
        scene.app.on("GET /network", body -> Response.json("{\"organisation\":\"CityMSP\"}"));
        var own = scene.keyring();
        var next = new MemberKeys(own.certificate(), own.signingKey(), AgeIdentity.fresh());
        var clock = Clock.fixed(ROTATED.plus(later), ZoneOffset.UTC);
        return Desk.open(own.withNext(next).rotated(), scene.app.address(), Meter.silent(), clock);
    }

    private Member asha() {
        var recipient = new Recipient(scene.keyring().identity().recipient());
        return new Member(
                Scene.ASHA, "CityMSP", Sha256.hash(new byte[0]), recipient, MemberStatus.ACTIVE, ROTATED, ROTATED);
    }

    private static String version() {
        var hash = Sha256.hash(new byte[0]);
        var content =
                new VersionContent(ObjectName.of(new byte[16]), hash, hash, hash, DeviceId.of(new byte[16]), ROTATED);
        return new RecordVersion(RECORD, 1, Scene.ASHA, Scene.ASHA, "CityMSP", content).toJson();
    }
}

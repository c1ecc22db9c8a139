// SPDX-License-Identifier: Apache-2.0
package org.carevault.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.carevault.model.id.ObjectName;
import org.carevault.model.id.Role;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void each_key_is_a_composite_key_of_its_type_and_attributes() {
        var patient = Sample.medicalId(Role.PATIENT, 1);

        assertThat(Keys.org("CityHospitalMSP")).isEqualTo("\0org\0CityHospitalMSP\0");
        assertThat(Keys.root()).isEqualTo("\0root\0");
        assertThat(Keys.member(patient)).isEqualTo("\0member\0" + patient + "\0");
        assertThat(Keys.invitation(Sample.hash(1))).isEqualTo("\0invitation\0" + Sample.hash(1) + "\0");
        assertThat(Keys.record(Sample.record(1))).isEqualTo("\0record\0" + Sample.record(1) + "\0");
        assertThat(Keys.version(Sample.record(1), 12))
                .isEqualTo("\0version\0" + Sample.record(1) + "\0" + "0000000012\0");
        assertThat(Keys.consent(patient, Sample.consent(1)))
                .isEqualTo("\0consent\0" + patient + "\0" + Sample.consent(1) + "\0");
        assertThat(Keys.audit(patient.text(), Sample.START, "ab", 7))
                .isEqualTo("\0audit\0" + patient + "\0" + "2026-11-21T08:00:00.000Z\0ab\0" + "007\0");
        assertThat(Keys.build("AMSP", "chaincode", "1.0")).isEqualTo("\0build\0AMSP\0chaincode\0" + "1.0\0");
        assertThat(Keys.object(ObjectName.of(Sample.bytes(1))))
                .isEqualTo("\0object\0" + ObjectName.of(Sample.bytes(1)) + "\0");
    }

    @Test
    void a_key_is_split_into_what_it_was_made_of() {
        assertThat(Keys.split(Keys.build("AMSP", "web", "2"))).containsExactly("build", "AMSP", "web", "2");
        assertThat(Keys.split(Keys.root())).containsExactly("root");
    }

    @Test
    void a_plain_key_is_not_split() {
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.split("plain"));
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.split("\0open"));
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.split("open\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Keys.split("\0"));
    }

    @Test
    void a_range_ends_after_everything_that_starts_with_its_prefix() {
        assertThat(Keys.endOf("a")).isEqualTo("a" + Character.toString(0x10FFFF));
    }
}

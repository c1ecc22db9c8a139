// SPDX-License-Identifier: Apache-2.0
package org.carevault.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @Test
    void an_endpoint_is_address_package_and_organisation() {
        assertThat(Endpoint.parse("127.0.0.1:17004=carevault_1.0:ab12=CityHospitalMSP"))
                .isEqualTo(new Endpoint("127.0.0.1", 17004, "carevault_1.0:ab12", "CityHospitalMSP", null));
    }

    @Test
    void the_last_part_is_the_folder_with_its_certificates() {
        assertThat(Endpoint.parse("127.0.0.1:17004=a:b=CityHospitalMSP=/home/x=y/tls")
                        .tls())
                .isEqualTo("/home/x=y/tls");
    }

    @Test
    void the_organisation_may_be_left_out() {
        assertThat(Endpoint.parse("localhost:1=a:b").msp()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17004=a:b", "host:port=a:b", "host:17004", "host:17004=", "host:17004=a=b="})
    void another_form_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.parse(text));
    }
}

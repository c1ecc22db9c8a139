// SPDX-License-Identifier: Apache-2.0
package org.carevault.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that say where objects lie. */
class StoreTest {
    private static final String BUCKET = "carevault-city";

    @TempDir
    private Path folder;

    private Path file;
    private Store first;

    @BeforeEach
    void a_store_is_known() throws IOException {
        file = folder.resolve("CityHospitalMSP.json");
        first = Store.at(file, "https://minio.city.example", null, BUCKET);
        first.write(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://minio.city.example/",
                "HTTPS://Minio.City.example",
                "https://minio.city.example:443",
                "https://minio.city.example:443//"
            })
    void two_spellings_of_one_endpoint_are_one_store(String spelling) throws IOException {
        assertThat(Store.at(file, spelling, null, BUCKET)).isEqualTo(first);
        assertThat(Store.bucketsAt(folder, spelling)).containsExactly(BUCKET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://minio.city.example", "https://minio.city.example:9000", "https://minio.lakeside.example"
            })
    void another_endpoint_gets_keys_of_its_own(String other) throws IOException {
        assertThat(Store.at(file, other, null, BUCKET).secretKey()).isNotEqualTo(first.secretKey());
        assertThat(Store.bucketsAt(folder, other)).isEmpty();
    }

    @Test
    void a_region_that_an_operator_wrote_stays() throws IOException {
        Files.writeString(
                file, Files.readString(file).replace("{", "{\"region\":\"eu-central-1\",\"remark\":\"by hand\","));

        Store known = Store.at(file, "https://minio.city.example", null, BUCKET);

        assertThat(known.region()).isEqualTo("eu-central-1");
        assertThat(known.secretKey()).isEqualTo(first.secretKey());
    }

    @Test
    void a_region_that_is_given_is_written() throws IOException {
        Store.at(file, "https://minio.city.example", "eu-west-1", BUCKET).write(file);

        assertThat(Files.readString(file)).contains("\"region\":\"eu-west-1\"");
        assertThat(Store.at(file, "https://minio.city.example", null, BUCKET).region())
                .isEqualTo("eu-west-1");
    }

    @Test
    void without_a_region_the_file_names_none() throws IOException {
        assertThat(Files.readString(file)).doesNotContain("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minio.city.example:9000", "ftp://minio.city.example", "/tmp/minio", ""})
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> Store.at(file, text, null, BUCKET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:9000");
    }

    @Test
    void buckets_at_one_endpoint_are_counted_once_each() throws IOException {
        Store.at(folder.resolve("B.json"), "https://minio.city.example:443", null, "carevault-hill")
                .write(folder.resolve("B.json"));
        Store.at(folder.resolve("auditor.json"), "https://minio.city.example", null, null)
                .write(folder.resolve("auditor.json"));

        assertThat(Store.bucketsAt(folder, "https://minio.city.example/"))
                .isEqualTo(List.of("carevault-city", "carevault-hill"));
    }
}

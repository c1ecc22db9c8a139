// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telling word in a document, its title and its file name is found nowhere on the machine that serves it. */
@ExtendWith(OneConsortium.class)
class CanaryIT {
    private static final String CANARY = "zqxcanaryvolant";

    private final Consortium consortium;
    private final String patient;

    CanaryIT(Consortium consortium) {
        this.consortium = consortium;
        this.patient = consortium.patient();
    }

    @Test
    void a_canary_is_found_in_no_file_no_block_and_no_log() throws IOException {
        var document =
                Documents.file(CANARY + ".txt", (CANARY + " ").repeat(500).getBytes(StandardCharsets.UTF_8));
        var record = consortium
                .vault(patient, "upload", document.toString(), "--title", "About " + CANARY, "--json")
                .text("record");
        var lin = consortium.medicalId("dr-lin");
        consortium.vault(patient, "grant", "--to", lin, "--record", record, "--purpose", "TREAT", "--until", "1d");
        var out = document.resolveSibling("out").toString();
        assertThat(consortium
                        .vault("dr-lin", "open", record, "--purpose", "TREAT", "-o", out)
                        .exit())
                .isZero();
        assertThat(consortium.vault(patient, "list").out()).contains(CANARY);

        assertThat(filesWithCanary()).isEmpty();
    }

    @Test
    void the_search_itself_would_find_it() {
        for (var form : forms())
            assertThat(holds(("x" + form + "y").getBytes(StandardCharsets.ISO_8859_1), forms()))
                    .isTrue();
    }

    private List<Path> filesWithCanary() throws IOException {
        var forms = forms();
        var found = new ArrayList<Path>();
        try (var files = Files.walk(consortium.home())) {
            for (var file : files.filter(Files::isRegularFile).toList())
                if (holds(Files.readAllBytes(file), forms)) found.add(file);
        }
        return found;
    }

    private static boolean holds(byte[] bytes, List<String> forms) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.stream().anyMatch(text::contains);
    }

    /** Plain, UTF-16, hex in both cases, and base64 at each of its three alignments without the edges that vary. */
    private static List<String> forms() {
        var plain = CANARY.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<String>();
        forms.add(CANARY);
        forms.add(new String(CANARY.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        forms.add(HexFormat.of().formatHex(plain));
        forms.add(HexFormat.of().formatHex(plain).toUpperCase(Locale.ROOT));
        for (var shift = 0; shift < 3; shift++) {
            var text =
                    Base64.getEncoder().encodeToString(("x".repeat(shift) + CANARY).getBytes(StandardCharsets.UTF_8));
            forms.add(text.substring(shift == 0 ? 0 : 4, 16));
        }
        return forms;
    }
}

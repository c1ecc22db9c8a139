// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.demonstration;

import java.io.IOException;

/** Puts real documents into the vaults of the two patients. */
final class Seeding {
    private final Stage stage;

    Seeding(Stage stage) {
        this.stage = stage;
    }

    void play() throws IOException {
        stage.say("storing their documents ...");
        store(Person.ASHA, "bundle-asha-earlier.json", "Health summary, earlier years");
        store(Person.ASHA, "bundle-asha.json", "Health summary");
        store(Person.RAVI, "bundle-ravi.json", "Health summary");
    }

    private void store(Person patient, String document, String title) throws IOException {
        stage.act(patient, "upload", stage.document(document).toString(), "--title", title);
        stage.say("  " + patient.label() + ": " + title);
    }
}

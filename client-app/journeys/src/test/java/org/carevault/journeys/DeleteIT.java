// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deleting, to its end. */
@ExtendWith(OnStage.class)
class DeleteIT {
    @Test
    void a_deleted_record_is_gone_from_the_store_and_its_story_stays_in_the_log(Stage stage) throws IOException {
        var machine = stage.machine();
        var ravi = stage.visitor().logIn(machine.lakeside(), "ravi");
        var before = machine.storedDocuments();
        PatientSteps.add(ravi, Documents.summary("A mistake"), "Somebody else’s letter");
        assertThat(machine.storedDocuments()).isEqualTo(before + 1);

        ravi.link("Look at it").click();
        ravi.button("Delete for good").click();
        var confirm = ravi.page().locator("dialog button.danger");
        assertThat(confirm.isDisabled()).isTrue();
        ravi.field("Type delete to go on").fill("delete");
        confirm.click();

        ravi.sees("This record was deleted. Its content is destroyed; what happened with it stays in the log.");
        assertThat(ravi.button("Open").count()).isZero();
        ravi.page().locator(".happening:has-text('You deleted')").waitFor();
        assertThat(machine.storedDocuments()).isEqualTo(before);
        ravi.hasNothingToComplainAbout();
    }
}

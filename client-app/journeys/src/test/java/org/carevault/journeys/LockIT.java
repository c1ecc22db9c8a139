// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import java.io.IOException;
import java.time.Duration;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is there for a quarter of an hour. The page's clock is moved, not the world's. */
@ExtendWith(OnStage.class)
class LockIT {
    @Test
    void an_idle_page_warns_and_is_locked(Stage stage) throws IOException {
        var asha = withClock(stage);

        pass(asha, Duration.ofSeconds(14 * 60 + 10));
        asha.heading("Are you still there?").waitFor();
        pass(asha, Duration.ofSeconds(60));

        asha.heading("Locked").waitFor();
        asha.sees("The page was locked because nobody seemed to be there.");
    }

    @Test
    void who_answers_the_warning_stays(Stage stage) throws IOException {
        var asha = withClock(stage);

        pass(asha, Duration.ofSeconds(14 * 60 + 10));
        asha.button("Stay").click();
        pass(asha, Duration.ofSeconds(120));

        asha.heading("Who can see your records").waitFor();
    }

    private static Visitor withClock(Stage stage) throws IOException {
        var asha = stage.visitor();
        asha.page().clock().install();
        return asha.logIn(stage.machine().city(), "asha");
    }

    private static void pass(Visitor visitor, Duration time) {
        visitor.page().clock().fastForward(time.toMillis());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has nothing but what {@code scripts/up} printed. */
@ExtendWith(OnStage.class)
class PrintedLogInIT {
    @ParameterizedTest
    @ValueSource(strings = {"asha", "dr-lin", "acme-clerk", "auditor", "city-admin", "solution-admin"})
    void each_portal_is_entered_with_what_up_printed(String person, Stage stage) throws IOException {
        var printed = stage.machine().up();
        var visitor = stage.visitor().goTo(address(printed, person));

        visitor.field("E-mail or medical ID").fill(found(printed, "^ +" + person + " .* (\\S+@\\S+)$"));
        visitor.field("Password").fill(found(printed, "^ +password +(\\S+)$"));
        visitor.button("Log in").click();
        visitor.field("Vault code").fill(found(printed, "^ +vault code +(\\S+)$"));
        visitor.button("Log in").click();

        visitor.page().getByRole(AriaRole.NAVIGATION).waitFor();
        visitor.hasNothingToComplainAbout();
    }

    /** The last address above the person's line. */
    private static String address(String printed, String person) {
        var above = printed.substring(0, printed.indexOf("\n  " + person + " "));
        return found(above.substring(above.lastIndexOf("http")), "^(\\S+)$");
    }

    private static String found(String text, String line) {
        var matcher = Pattern.compile(line, Pattern.MULTILINE).matcher(text);
        if (!matcher.find()) throw new AssertionError(line + " is not in what was printed: " + text);
        return matcher.group(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A finger in place of the password. Passkeys need a name: an address of digits has none. */
@ExtendWith(OnStage.class)
class PasskeyIT {
    @Test
    void a_locked_page_is_unlocked_by_the_passkey(Stage stage) throws IOException {
        var app = stage.machine().city().replace("127.0.0.1", "localhost");
        var visitor = stage.visitor();
        visitor.page().clock().install();
        withFinger(visitor);
        var newcomer = new Newcomer(visitor).fillIn(Newcomer.invitation(stage, app));
        newcomer.join();
        newcomer.typeBack();

        visitor.link("Account").first().click();
        visitor.field("Password").fill(Newcomer.PASSWORD);
        visitor.button("Add a passkey").click();
        visitor.sees("This device unlocks with a passkey.");
        visitor.page().clock().fastForward(Duration.ofMinutes(16).toMillis());
        visitor.heading("Locked").waitFor();
        visitor.page().clock().setSystemTime(new Date()); // whose clock is wrong does not come in
        visitor.button("Unlock with a passkey").click();

        visitor.sees("This device unlocks with a passkey.");
        visitor.hasNothingToComplainAbout();
    }

    /** The visitor's device has an authenticator, and somebody who touches it. */
    private static void withFinger(Visitor visitor) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("hasPrf", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var authenticator = new JsonObject();
        authenticator.add("options", options);
        var browser = visitor.page().context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        browser.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }
}

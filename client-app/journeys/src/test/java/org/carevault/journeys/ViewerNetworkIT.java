// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.carevault.journeys.machine.OnStage;
import org.carevault.journeys.machine.Stage;
import org.carevault.journeys.machine.Stranger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** If a document's script ran in the viewer's frame after all: whatever it tries, a stranger's server hears nothing. */
@ExtendWith(OnStage.class)
class ViewerNetworkIT {
    private static final String WAYS_OUT = """
            async (place) => {
              const url = `http://${place}/`;
              const put = (name, attributes) => {
                const element = Object.assign(document.createElement(name), attributes);
                document.documentElement.append(element);
                return element;
              };
              const call = async () => {
                const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${place}` }] });
                connection.createDataChannel('c');
                await connection.setLocalDescription(await connection.createOffer());
              };
              const wait = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
              const ways = [
                () => fetch(url, { mode: 'no-cors' }),
                () => navigator.sendBeacon(url),
                () => new WebSocket(`ws://${place}/`),
                () => new EventSource(url),
                () => import(url),
                () => new Worker(url),
                () => put('img', { src: url }),
                () => put('video', { src: url }),
                () => put('object', { data: url }),
                () => put('iframe', { src: url }),
                () => put('link', { rel: 'stylesheet', href: url }),
                () => put('link', { rel: 'prefetch', href: url }),
                () => put('link', { rel: 'preconnect', href: url }),
                () => put('script', { src: url }),
                call,
              ];
              for (const way of ways) Promise.resolve().then(way).catch(() => {});
              await wait(2000);
              const leaving = [
                () => open(url),
                () => put('form', { action: url, method: 'post' }).submit(),
                () => (top.location = url),
                () => location.assign(url),
              ];
              for (const way of leaving) {
                await Promise.resolve().then(way).catch(() => {});
                await wait(200);
              }
            }""";

    @Test
    void no_way_leads_out_of_the_viewers_frame(Stage stage) throws IOException {
        try (var stranger = new Stranger()) {
            var page = stage.visitor()
                    .goTo(stage.machine().city() + "/app/keyring-file")
                    .page();
            page.evaluate("""
                    () => {
                      const frame = document.createElement('iframe');
                      frame.setAttribute('sandbox', 'allow-scripts');
                      frame.src = '/viewer.html';
                      document.body.append(frame);
                    }""");
            page.frameLocator("iframe")
                    .locator("#document")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

            tryAll(page.frames().get(1), stranger);

            assertThat(stranger.heard()).isEmpty();
        }
    }

    @Test
    void without_the_viewers_rules_the_same_ways_lead_there(Stage stage) throws IOException {
        try (var stranger = new Stranger()) {
            var page = stage.visitor().goTo("about:blank").page();

            tryAll(page.mainFrame(), stranger);

            assertThat(stranger.heard()).contains("datagram", "GET / HTTP/1.1");
        }
    }

    /** One of the ways leads away from the page, and the script with it. */
    private static void tryAll(Frame frame, Stranger stranger) {
        try {
            frame.evaluate(WAYS_OUT, stranger.place());
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("navigation");
        }
    }
}

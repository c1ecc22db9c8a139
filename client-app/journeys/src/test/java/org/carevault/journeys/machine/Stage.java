// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.carevault.operator.lies.LyingApp;
import org.opentest4j.TestAbortedException;

/** The machine and the browser that all journeys share, and the visitors of one journey. Close it after each journey. */
public final class Stage implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final Shared shared;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<LyingApp> wires = new ArrayList<>();

    Stage(Shared shared) {
        this.shared = shared;
    }

    public Machine machine() {
        return shared.machine;
    }

    /** Somebody at a desktop with a browser that knows nobody yet. */
    public Visitor visitor() {
        return visitor(WIDTH, HEIGHT);
    }

    /** Somebody with a screen of another size. */
    public Visitor visitor(int width, int height) {
        var context = shared.browser
                .browser()
                .newContext(
                        new NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
        var visitor = new Visitor(machine(), context);
        visitors.add(visitor);
        return visitor;
    }

    void pictures(String name) {
        for (var visitor : visitors) visitor.wholePicture(name + "-" + visitors.indexOf(visitor));
    }

    /** Somebody on the wire before an app; he says the truth until he is told to lie. Visitors go to his address instead. */
    public LyingApp wire(String app) throws IOException {
        var wire = new LyingApp(app);
        wires.add(wire);
        return wire;
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        wires.forEach(LyingApp::close);
    }

    /** Started for the first journey and stopped after the last. */
    static final class Shared implements AutoCloseable {
        private final Chromium browser;
        private final Machine machine;

        Shared() {
            var program = Chromium.program()
                    .orElseThrow(() -> new TestAbortedException(
                            "no Chromium: set CHROMIUM, or install Debian's package 'chromium'"));
            try {
                browser = new Chromium(program);
                machine = new Machine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            machine.close();
        }
    }
}

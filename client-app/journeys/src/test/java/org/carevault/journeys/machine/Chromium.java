// SPDX-License-Identifier: Apache-2.0
package org.carevault.journeys.machine;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own Chromium. Each visitor is a browser context: storage, keys and log-in of their own. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    Chromium(Path program) {
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    /** Where it is: as the variable CHROMIUM says, else where Debian puts it; nothing where there is none. */
    static Optional<Path> program() {
        var wanted = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        return Optional.of(Path.of(wanted)).filter(Files::isExecutable);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.carevault.server.settings.SettingsException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A stack of its own for one test class, with the administrators who let others in; stopped and forgotten afterwards. */
public final class Town implements BeforeAllCallback, AfterAllCallback {
    private Path home;
    private Stack stack;
    private People people;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SettingsException {
        home = Files.createTempDirectory("carevault");
        stack = Stack.start(home);
        people = People.of(stack);
    }

    public Stack stack() {
        return stack;
    }

    public People people() {
        return people;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (stack != null) stack.close();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

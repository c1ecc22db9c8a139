// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** What all subcommands have in common: the options above them, and one way to answer. */
abstract class Subcommand implements Callable<Integer> {
    @ParentCommand
    private VaultCommand vault;

    final VaultCommand vault() {
        return vault;
    }

    final Talk talk() {
        return vault.talk();
    }

    /** Prints the JSON or the text, whichever was asked for; 0 is the exit code of everything that comes this far. */
    final int answer(Map<String, ?> json, String text) {
        if (vault.json()) {
            talk().json(json);
        } else {
            talk().line(text);
        }
        return 0;
    }

    /** A JSON object in this order: name, value, name, value; values may be null. */
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static String textOf(Object value) {
        return value == null ? null : value.toString();
    }
}

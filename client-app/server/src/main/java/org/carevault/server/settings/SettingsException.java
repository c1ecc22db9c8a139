// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

/** The app cannot start as it is told to; message and hint are meant for the person at the console. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    public SettingsException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}

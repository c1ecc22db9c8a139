// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

/** A configuration that cannot be read, or a change of it that the one in force does not allow. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}

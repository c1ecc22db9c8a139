// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.settings;

import java.nio.file.Path;

/**
 * What an app proves itself with to browsers.
 *
 * @param certificate PEM file of the app's certificate, then of those that it chains to
 * @param key PEM file of its private key, not encrypted
 */
public record TlsFiles(Path certificate, Path key) {}

// SPDX-License-Identifier: Apache-2.0
/**
 * The pages: finds the browser app's bundle and serves its files, each with the headers that keep it to itself.
 *
 * <p>May use: the web server's {@code Routes}; no other feature, no adapter.
 */
package org.carevault.server.page;

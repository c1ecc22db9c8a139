// SPDX-License-Identifier: Apache-2.0
/**
 * Reads a member's X.509 certificate: who it names and which key it binds.
 *
 * <p>May use: the JDK and the model; every room may use it.
 */
package org.carevault.server.certificate;

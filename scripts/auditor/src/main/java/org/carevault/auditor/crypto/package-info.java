// SPDX-License-Identifier: Apache-2.0
/**
 * Signatures: the choice of the fastest provider on this machine, and signing in Fabric's low-S form.
 *
 * <p>May use: JDK security, Bouncy Castle and Amazon's Corretto provider, each by explicit instance, never installed.
 */
package org.carevault.auditor.crypto;

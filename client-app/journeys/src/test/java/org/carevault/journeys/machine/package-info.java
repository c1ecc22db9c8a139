// SPDX-License-Identifier: Apache-2.0
/**
 * What journeys stand on: one machine's CareVault and one browser, each started once for all of them.
 *
 * <p>May use: Playwright, the scripts, and the liar on the wire.
 */
package org.carevault.journeys.machine;

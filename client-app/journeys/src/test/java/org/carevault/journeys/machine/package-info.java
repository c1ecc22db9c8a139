// SPDX-License-Identifier: Apache-2.0
/**
 * What journeys stand on: one machine's CareVault and one browser, each started once for all of them.
 *
 * <p>May use: Playwright and the scripts.
 */
package org.carevault.journeys.machine;

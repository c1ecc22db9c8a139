// SPDX-License-Identifier: Apache-2.0
/**
 * People's jobs from the first click to the last, in a real browser against what {@code scripts/up} starts.
 *
 * <p>May use: Playwright, axe, the scripts, Fabric's messages to lie with, and what the web module plays against a machine
 * ({@code test/live}); never a class of the app.
 */
package org.carevault.journeys;

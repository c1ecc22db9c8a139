// SPDX-License-Identifier: Apache-2.0
/**
 * What vault and browser app have in common, as files that both compare with: {@code client-app/web/test/golden}.
 *
 * <p>May use: everything here, and jackson-databind.
 */
package org.carevault.vault.golden;

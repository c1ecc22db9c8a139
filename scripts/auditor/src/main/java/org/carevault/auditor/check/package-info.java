// SPDX-License-Identifier: Apache-2.0
/**
 * The verification of a chain: reader, workers and ordered linker.
 *
 * <p>May use: validation, the rule room, archive, trust and report. Does not care where blocks come from.
 */
package org.carevault.auditor.check;

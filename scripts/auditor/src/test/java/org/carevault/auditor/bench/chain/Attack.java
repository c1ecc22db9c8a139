// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.bench.chain;

import java.util.Map;
import org.carevault.auditor.report.Reason;

/**
 * One way to tamper with an exported chain, and what the auditor must say about it.
 *
 * @param name the fixture's folder
 * @param files the whole export after the attack
 * @param block where it must be found; null for what concerns no block
 * @param transaction which transaction it concerns; null for none
 */
record Attack(String name, Map<String, byte[]> files, Reason reason, Long block, String transaction) {}

// SPDX-License-Identifier: Apache-2.0
/**
 * What the auditor says: reasons, findings, and the one report that text, JSON and exit code are made from.
 *
 * <p>May use: jackson-databind. Knows nothing of Fabric.
 */
package org.carevault.auditor.report;

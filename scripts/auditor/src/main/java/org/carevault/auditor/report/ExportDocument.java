// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What {@code export --json} prints: the report, where the files are, and which peer handed them out. */
public record ExportDocument(@JsonUnwrapped Report report, String folder, String peer) {}

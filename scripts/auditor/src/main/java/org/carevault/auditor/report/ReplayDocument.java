// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** What {@code replay --json} prints: the report, every state of every consent, and every access. */
public record ReplayDocument(@JsonUnwrapped Report report, List<ConsentState> consents, List<Access> accesses) {}

// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.record;

import org.carevault.model.id.RecordId;

/** A committed version. */
public record Uploaded(RecordId record, int version, String transaction, long block) {}

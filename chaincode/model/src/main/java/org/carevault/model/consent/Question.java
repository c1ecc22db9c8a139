// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.consent;

import java.time.Instant;
import org.carevault.model.id.MedicalId;
import org.carevault.model.id.RecordId;

/**
 * What somebody wants to do under a consent.
 *
 * @param asker who
 * @param record to which record, or null for the patient's records as a whole
 * @param purpose what for; matters for reading only, else null
 * @param time when
 */
public record Question(MedicalId asker, Action action, RecordId record, Purpose purpose, Instant time) {}

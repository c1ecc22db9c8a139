// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.app;

import org.carevault.model.id.MedicalId;
import org.carevault.model.id.ObjectName;
import org.carevault.model.id.RecordId;

/**
 * Where the objects of one record version live.
 *
 * @param home MSP id of the organisation that keeps the patient's objects
 */
public record Place(MedicalId patient, String home, RecordId record, int version, ObjectName object) {}

// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Place } from '../../app/ticket';
import type { RecordVersion } from '../../model/documents';
import { open, seal } from '../../sealing/ageFile';
import { RecordKey } from '../../sealing/recordKey';

/** Where a version's objects live. */
export function placeOf({ patient, home, record, version, object }: RecordVersion): Place {
  return { patient, home, record, version, object };
}

/** The record key from the member's own slot. */
export async function openSlot(desk: Desk, place: Place): Promise<RecordKey> {
  return RecordKey.fromSlot(await open(await desk.objects.slot(place), ...desk.keys.identities));
}

/** Leaves the key for a reader; `recipient` comes from an endorsed answer and from nowhere else. */
export async function leaveSlot(
  desk: Desk,
  place: Place,
  key: RecordKey,
  reader: string,
  recipient: string,
): Promise<void> {
  await desk.objects.putSlot(place, reader, await seal(key.toSlot(), recipient));
}

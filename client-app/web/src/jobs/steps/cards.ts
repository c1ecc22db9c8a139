// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { hex } from '../../model/bytes';
import { sha256 } from '../../model/digest';
import type { RecordVersion } from '../../model/documents';
import { Problem } from '../../model/problem';
import { open } from '../../sealing/ageFile';
import { readCard, type Card } from '../../sealing/card';
import { cardAltered } from '../../sealing/damage';
import type { RecordKey } from '../../sealing/recordKey';
import { openSlot, placeOf } from './slots';

/** Fetches and opens the card of a version, once its hash is the recorded one. */
export async function openCard(desk: Desk, version: RecordVersion, key: RecordKey): Promise<Card> {
  const sealed = await desk.objects.card(placeOf(version));
  if (hex(await sha256(sealed)) !== version.card) {
    throw cardAltered();
  }
  return readCard(await open(sealed, key.identity()));
}

/** Null when it is not for this member's eyes, or cannot be had; an altered one is told, not hidden. */
export async function openCardIfAdmitted(desk: Desk, version: RecordVersion): Promise<Card | null> {
  try {
    return await openCard(desk, version, await openSlot(desk, placeOf(version)));
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.kind !== 'altered') {
      return null;
    }
    throw thrown;
  }
}

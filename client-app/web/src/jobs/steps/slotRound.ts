// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { pause } from '../../app/pause';
import { Problem } from '../../model/problem';
import type { RecordKey } from '../../sealing/recordKey';
import type { Destination } from './destination';
import { readersOf } from './readers';
import { leaveSlot } from './slots';

const ATTEMPTS = 4;
const PAUSE = 700;

/**
 * Leaves a new version's slots, all of them before its transaction: whatever stops the uploader then, no reader waits for a key. The
 * patient's organisation may know of a consent a moment later or of its end a moment earlier than the peers that were asked: who is refused
 * is asked about again, and either has lost his consent or is served then. `SLOT_REFUSED` when an entitled reader cannot be served.
 */
export async function leaveSlots(
  desk: Desk,
  destination: Destination,
  key: RecordKey,
  readers: Map<string, string>,
): Promise<void> {
  let waiting = [...readers];
  for (let attempt = 1; ; attempt++) {
    waiting = await refused(desk, destination, key, waiting);
    if (waiting.length === 0) {
      return;
    }
    if (attempt === ATTEMPTS) {
      throw new Problem('failed', 'SLOT_REFUSED', {
        detail: "The patient's organisation does not take the key for one of the readers whom the chain entitles.",
        hint: 'Nothing was recorded. Check the clock of this device, then try again.',
      });
    }
    await pause(PAUSE);
    const entitled = await readersOf(desk, destination);
    waiting = waiting.filter(([reader]) => entitled.has(reader));
  }
}

/**
 * Serves whoever was granted while the version was on its way: the patient's client could not see it yet. The version is written and stays
 * so whatever happens here; a reader who is missed is served when the patient repeats the grant.
 */
export async function leaveLateSlots(
  desk: Desk,
  destination: Destination,
  key: RecordKey,
  served: Map<string, string>,
): Promise<void> {
  try {
    const late = [...(await readersOf(desk, destination))].filter(([reader]) => !served.has(reader));
    await refused(desk, destination, key, late);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) {
      throw thrown;
    }
    // The upload is done, and an error now would say that it is not.
  }
}

/** Those of the readers whose slot the organisation did not take. */
async function refused(
  desk: Desk,
  { place }: Destination,
  key: RecordKey,
  readers: [string, string][],
): Promise<[string, string][]> {
  const left: [string, string][] = [];
  for (const [reader, recipient] of readers) {
    try {
      await leaveSlot(desk, place, key, reader, recipient);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.kind !== 'refused') {
        throw thrown;
      }
      left.push([reader, recipient]);
    }
  }
  return left;
}

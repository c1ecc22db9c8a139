// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import type { Place } from '../../app/ticket';
import { isProblem, Problem } from '../../model/problem';
import { open, seal, type Identity } from '../../sealing/ageFile';
import { RecordKey } from '../../sealing/recordKey';
import type { Watching } from '../progress';
import { listPatients, listRecords } from '../records';
import { askVersions } from './ask';
import { sideBySide } from './sideBySide';
import { placeOf } from './slots';

/** A slot that nobody's keys open; no seal makes it better. */
const BROKEN = ['SEALED_FILE_DAMAGED', 'SLOT_DAMAGED'];

/** What came of looking after all slots once. */
export interface Round {
  /** Records that could not be looked after, because an app or a store did not answer. */
  left: number;
  /** Slots that were sealed to former keys. */
  replaced: number;
}

/**
 * Seals every slot of the member's that is sealed to former keys to the registered ones. Of others' records it sees those that the app
 * lists.
 */
export async function renewSlots(desk: Desk, { onProgress, signal }: Watching): Promise<Round> {
  const patients = [desk.medicalId, ...(await listPatients(desk))];
  const listed = (await sideBySide(patients, (patient) => listRecords(desk, patient))).flat();
  const records = [...new Set(listed.map(({ record }) => record))];
  const round: Round = { left: 0, replaced: 0 };
  let done = 0;
  onProgress?.({ stage: 'renewing', done, of: records.length });
  await sideBySide(records, async (record) => {
    signal?.throwIfAborted();
    await renewRecord(desk, record, round);
    onProgress?.({ stage: 'renewing', done: ++done, of: records.length });
  });
  return round;
}

async function renewRecord(desk: Desk, record: string, round: Round): Promise<void> {
  try {
    for (const version of await askVersions(desk, record)) {
      round.replaced += (await renewSlot(desk, placeOf(version)).catch(unlessOutOfReach)) ? 1 : 0;
    }
  } catch (thrown) {
    if (!isProblem(thrown) || thrown.kind === 'altered') {
      throw thrown;
    }
    round.left++;
  }
}

/** Whether it was sealed to former keys. */
async function renewSlot(desk: Desk, place: Place): Promise<boolean> {
  const sealed = await desk.objects.slot(place);
  const [registered, ...former] = desk.keys.identities;
  if (await opens(sealed, registered)) {
    return false;
  }
  const key = await RecordKey.fromSlot(await open(sealed, ...former));
  await desk.objects.replaceSlot(place, await seal(key.toSlot(), desk.keys.recipient));
  return true;
}

async function opens(sealed: Uint8Array, identity: Identity): Promise<boolean> {
  return open(sealed, identity).then(
    () => true,
    () => false,
  );
}

/** What the member may not read, or has no slot of, needs no keys. A refused ticket says nothing of that: clocks may differ. */
function unlessOutOfReach(thrown: unknown): false {
  if (!(thrown instanceof Problem)) {
    throw thrown;
  }
  const denied = thrown.kind === 'refused' && thrown.code !== 'TICKET_REFUSED';
  const none = denied || thrown.code === 'OBJECT_NOT_FOUND' || BROKEN.includes(thrown.code);
  if (!none) {
    throw thrown;
  }
  return false;
}

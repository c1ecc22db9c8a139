// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import { hex, random } from '../model/bytes';
import { sha256 } from '../model/digest';
import { commitment } from '../model/commitment';
import type { VersionContent } from '../model/documents';
import { plainText } from '../model/plainText';
import { utcTime } from '../model/time';
import { seal, sealDocument, type Sealed } from '../sealing/ageFile';
import { writeCard, type Card } from '../sealing/card';
import { RecordKey } from '../sealing/recordKey';
import { counting, type Recorded, type Watching } from './progress';
import { openCardIfAdmitted } from './steps/cards';
import { destinationOf, type Destination } from './steps/destination';
import { readersOf } from './steps/readers';
import { leaveLateSlots, leaveSlots } from './steps/slotRound';

/** What somebody wants to put into a vault. */
export interface UploadForm {
  file: Blob & { name?: string };
  /** Control and bidirectional characters are taken out. Without one: the former version's title, else the file's name. */
  title?: string;
  /** LOINC code. */
  type?: string;
  /** Whose vault; without one, one's own. */
  for?: string;
  /** The record that gets a new version. */
  record?: string;
  /** The consent relied on; without one it is found. */
  consent?: string;
}

export interface Uploaded extends Recorded {
  record: string;
  version: number;
}

/** LOINC "Medical records", for documents of which nobody said more. */
const MEDICAL_RECORDS = '11503-0';

/**
 * Seals here, sends, hands keys on, then records. Stopped or failed before `recording`, nothing is in the vault.
 * Codes: `NO_CONSENT`, `NOT_THE_AUTHOR`, `RECORD_TOMBSTONED`, `STORE_FULL`, `TOO_LARGE`, `SLOT_REFUSED`, `OUTCOME_UNKNOWN`.
 */
export async function upload(desk: Desk, form: UploadForm, watching: Watching = {}): Promise<Uploaded> {
  const destination = await destinationOf(desk, form);
  const readers = await readersOf(desk, destination);
  const key = await RecordKey.fresh();
  const recipient = await key.recipient();
  const sealed = await sealDocument(
    form.file,
    recipient,
    counting(watching, 'sealing', form.file.size),
    watching.signal,
  );
  const card = await cardOf(desk, form, destination, sealed);
  const content = await send(desk, destination, sealed, card, recipient, watching);
  watching.signal?.throwIfAborted();
  await leaveSlots(desk, destination, key, readers);
  const uploaded = await commit(desk, destination, content, watching);
  await leaveLateSlots(desk, destination, key, readers);
  desk.forget(`entry/${uploaded.record}/`);
  return uploaded;
}

async function cardOf(desk: Desk, form: UploadForm, { former }: Destination, sealed: Sealed): Promise<Card> {
  const last = former.at(-1);
  const known = last === undefined || (form.title && form.type) ? null : await openCardIfAdmitted(desk, last);
  const fileName = plainText(form.file.name ?? 'document');
  return {
    title: plainText(form.title || known?.title || fileName),
    type: form.type || known?.type || MEDICAL_RECORDS,
    date: utcTime(new Date()),
    contentType: form.file.type || 'application/octet-stream',
    size: sealed.size,
    fileName,
    salt: random(32),
    plaintextHash: sealed.plaintextHash,
  };
}

async function send(
  desk: Desk,
  { place }: Destination,
  sealed: Sealed,
  card: Card,
  recipient: string,
  { onProgress, signal }: Watching,
): Promise<VersionContent> {
  const sealedCard = await seal(writeCard(card), recipient);
  const document = hex(sealed.ciphertextHash);
  await desk.objects.putDocument(place, sealed.file, document, {
    onBytes: (done, of) => onProgress?.({ stage: 'sending', done, of }),
    signal,
  });
  await desk.objects.putCard(place, sealedCard);
  return {
    object: place.object,
    document,
    card: hex(await sha256(sealedCard)),
    commitment: await commitment(card.salt, card.plaintextHash, place.record, place.version),
    device: desk.keys.device,
    claimed: utcTime(new Date()),
  };
}

async function commit(
  desk: Desk,
  { place, consent, former }: Destination,
  content: VersionContent,
  watching: Watching,
): Promise<Uploaded> {
  const { record, version, patient } = place;
  const submission = { ...watching, patient };
  const { transaction, block } = await (former.length === 0
    ? desk.chain.submit('DocumentReferenceContract:create', { record, patient, consent, ...content }, submission)
    : desk.chain.submit('DocumentReferenceContract:addVersion', { record, version, consent, ...content }, submission));
  return { record, version, transaction, block };
}

// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Committed } from '../app/chain';
import { hex, type Bytes } from '../model/bytes';
import { commitment } from '../model/commitment';
import { sha256 } from '../model/digest';
import type { RecordVersion } from '../model/documents';
import { isProblem, Problem } from '../model/problem';
import type { Purpose } from '../model/terms';
import { open } from '../sealing/ageFile';
import type { Card } from '../sealing/card';
import { ciphertextAltered, commitmentBroken } from '../sealing/damage';
import type { Recorded, Watching } from './progress';
import { askRecord, askVersions } from './steps/ask';
import { openCard } from './steps/cards';
import { permitted } from './steps/decision';
import { findConsent } from './steps/listedConsents';
import { openSlot, placeOf } from './steps/slots';

/** What somebody wants to read. */
export interface OpenForm {
  record: string;
  /** Without one, the last. */
  version?: number;
  /** Needed for everybody but the patient. */
  purpose?: Purpose;
  /** The consent relied on; without one it is found. */
  consent?: string;
}

/** A document that was recorded as read, fetched, and found to be exactly what its author committed to. */
export interface Opened extends Recorded {
  record: string;
  version: number;
  author: string;
  card: Card;
  bytes: Bytes;
  /** What the card says; the viewer looks at the bytes themselves. */
  mime: string;
}

/**
 * Every call is an access on the chain, refused ones too (then `committed` names the transaction). Download, copy and print call it again.
 * Codes: the chain's reasons (`NO_CONSENT`, `CONSENT_EXPIRED`, …), `PURPOSE_NEEDED`, `CIPHERTEXT_ALTERED`, `CARD_ALTERED`, `COMMITMENT_BROKEN`,
 * `RELEASE_REFUSED`, `PEERS_DISAGREE`.
 */
export async function openRecord(desk: Desk, form: OpenForm, watching: Watching = {}): Promise<Opened> {
  const [record, versions] = await Promise.all([askRecord(desk, form.record), askVersions(desk, form.record)]);
  const version = pick(versions, form.version);
  const own = record.patient === desk.medicalId;
  if (!own && form.purpose === undefined) {
    throw new Problem('mistyped', 'PURPOSE_NEEDED', { detail: "reading somebody's record names a purpose" });
  }
  const consent = form.consent ?? (await findConsent(desk, record.patient, 'read', form.record, form.purpose ?? null));
  const purpose = own ? 'PATRQT' : (form.purpose as Purpose);
  const records = [{ record: record.record, version: version.version }];
  const access = await desk.chain.submit(
    'DocumentReferenceContract:access',
    { patient: record.patient, records, purpose, consent },
    watching,
  );
  permitted(access);
  return deliver(desk, version, access, watching).catch((thrown: unknown) => {
    throw thrown instanceof Problem ? thrown.after(access.transaction) : thrown;
  });
}

function pick(versions: RecordVersion[], wanted = versions.length): RecordVersion {
  const found = versions.find(({ version }) => version === wanted);
  if (found === undefined) {
    throw new Problem('failed', 'VERSION_NOT_FOUND', { detail: 'The record has no such version.' });
  }
  return found;
}

/** Nothing leaves here before ciphertext hash and commitment hold. */
async function deliver(
  desk: Desk,
  version: RecordVersion,
  { transaction, block }: Committed,
  watching: Watching,
): Promise<Opened> {
  const key = await openSlot(desk, placeOf(version));
  const [ciphertext, card] = await Promise.all([
    download(desk, version, transaction, watching),
    openCard(desk, version, key),
  ]);
  watching.onProgress?.({ stage: 'opening', done: 0, of: card.size });
  const bytes = await open(ciphertext, key.identity());
  if ((await commitment(card.salt, await sha256(bytes), version.record, version.version)) !== version.commitment) {
    throw commitmentBroken();
  }
  const { record, author } = version;
  return { record, version: version.version, author, card, bytes, mime: card.contentType, transaction, block };
}

/**
 * Fetches the age file and checks its hash. An app withholds the end of an object that has gone wrong in its store: what breaks off twice
 * is no weak connection.
 */
async function download(
  desk: Desk,
  version: RecordVersion,
  transaction: string,
  { onProgress, signal }: Watching,
): Promise<Bytes> {
  const transfer = { onBytes: (done: number, of: number) => onProgress?.({ stage: 'receiving', done, of }), signal };
  const fetched = () => desk.objects.document(placeOf(version), transaction, transfer);
  const ciphertext = await fetched().catch((thrown: unknown) => {
    if (isProblem(thrown, 'APP_UNREACHABLE')) {
      return fetched();
    }
    throw thrown;
  });
  if (hex(await sha256(ciphertext)) !== version.document) {
    throw ciphertextAltered();
  }
  return ciphertext;
}

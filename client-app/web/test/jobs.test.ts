// SPDX-License-Identifier: Apache-2.0
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { openRecord } from '../src/jobs/open';
import { listRecords, readEntry } from '../src/jobs/records';
import { share } from '../src/jobs/share';
import { upload } from '../src/jobs/upload';
import { text, utf8 } from '../src/model/bytes';
import type { Terms } from '../src/model/terms';
import { open, seal } from '../src/sealing/ageFile';
import { RecordKey } from '../src/sealing/recordKey';
import { LIN, MIRA, refusal, Scene } from './network/scene';
import { VaultState } from './network/vault';

vi.mock('../src/app/pause', () => ({ pause: async () => {} }));

const FILE = Object.assign(new Blob([utf8('%PDF-1.4 blood count')], { type: 'application/pdf' }), {
  name: 'blood count.pdf',
});
const TERMS: Terms = { scope: { all: true }, actions: ['read'], purposes: ['TREAT'], end: null };
const DOCTOR = await generateX25519Identity();

let scene: Scene;
let vault: VaultState;
let desk: Desk;

beforeEach(async () => {
  scene = await Scene.open();
  vault = new VaultState(scene);
  vault.recipients[LIN] = await identityToRecipient(DOCTOR);
  desk = await scene.desk();
});

afterEach(() => vi.unstubAllGlobals());

/** What a doctor finds in a slot. */
async function doctorsKey(): Promise<RecordKey> {
  const slot = scene.objects.get(`${vault.versions[0]!.object}/slots/${encodeURIComponent(LIN)}`);
  return RecordKey.fromSlot(await open(slot!, DOCTOR));
}

test('what was uploaded opens again, and nothing of it leaves in the open', async () => {
  const { record } = await upload(desk, { file: FILE, title: 'Blood count' });
  const opened = await openRecord(desk, { record });

  expect(text(opened.bytes)).toBe('%PDF-1.4 blood count');
  expect([opened.card.title, opened.card.fileName, opened.mime]).toEqual([
    'Blood count',
    'blood count.pdf',
    'application/pdf',
  ]);
  const sent =
    [...scene.objects.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join() +
    JSON.stringify(scene.calls);
  expect(sent).not.toMatch(/blood count/i);
});

test('the ciphertext is in the store before the transaction is asked for', async () => {
  let there = 0;
  scene.answer('DocumentReferenceContract:create', () => {
    there = scene.objects.size;
    return refusal('NO_CONSENT');
  });

  await expect(upload(desk, { file: FILE })).rejects.toMatchObject({ code: 'NO_CONSENT' });
  expect(there).toBe(3);
});

test('a swapped ciphertext is refused', async () => {
  const { record } = await upload(desk, { file: FILE });
  vault.swap('document', await seal(utf8('another document'), await RecordKey.fresh().then((key) => key.recipient())));

  await expect(openRecord(desk, { record })).rejects.toMatchObject({ kind: 'altered', code: 'CIPHERTEXT_ALTERED' });
});

test('a swapped card is refused, in lists too', async () => {
  const { record } = await upload(desk, { file: FILE });
  vault.swap('card', utf8('another card'));

  await expect(openRecord(desk, { record })).rejects.toMatchObject({ code: 'CARD_ALTERED' });
  const [listed] = await listRecords(desk);
  await expect(readEntry(desk, listed!)).rejects.toMatchObject({ code: 'CARD_ALTERED' });
});

test('a document that its author did not commit to is refused', async () => {
  const { record } = await upload(desk, { file: FILE });
  vault.versions[0]!.commitment = 'f'.repeat(64);

  const refused = openRecord(desk, { record });

  await expect(refused).rejects.toMatchObject({
    code: 'COMMITMENT_BROKEN',
    committed: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('a refused access says why, and by which transaction it was recorded', async () => {
  const { record } = await upload(desk, { file: FILE });
  vault.decision = { decision: 'deny', consent: null, reason: 'RECORD_TOMBSTONED' };

  await expect(openRecord(desk, { record })).rejects.toMatchObject({
    kind: 'refused',
    code: 'RECORD_TOMBSTONED',
    committed: expect.any(String),
  });
});

test('somebody else’s record is not read without a purpose', async () => {
  const { record } = await upload(desk, { file: FILE });
  vault.patient = MIRA;

  await expect(openRecord(desk, { record })).rejects.toMatchObject({ code: 'PURPOSE_NEEDED' });
  expect(scene.called('DocumentReferenceContract:access')).toEqual([]);
});

test('a store that confirms other bytes gets no transaction', async () => {
  scene.on('PUT objects/', (body) => Response.json({ sha256: 'f'.repeat(64), size: atob(body).length }));

  await expect(upload(desk, { file: FILE })).rejects.toMatchObject({ code: 'STORE_NOT_CONFIRMED' });
  expect(scene.called('DocumentReferenceContract:create')).toEqual([]);
});

test('an upload that is stopped in time leaves nothing on the chain', async () => {
  const stop = new AbortController();
  const onProgress = ({ stage }: { stage: string }) => stage === 'sending' && stop.abort();

  await expect(upload(desk, { file: FILE }, { onProgress, signal: stop.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(scene.called('DocumentReferenceContract:create')).toEqual([]);
});

test('whoever may read everything gets the key of a new record', async () => {
  vault.grantees = [{ grantee: LIN, recipient: vault.recipients[LIN]!, scope: { all: true } }];

  const { record } = await upload(desk, { file: FILE });

  const key = await doctorsKey();
  const document = scene.objects.get(`${vault.versions[0]!.object}/document`);
  expect(text(await open(document!, key.identity()))).toBe('%PDF-1.4 blood count');
  expect(record).toBe(vault.versions[0]!.record);
});

test('whoever may read only listed records does not', async () => {
  vault.grantees = [{ grantee: LIN, recipient: vault.recipients[LIN]!, scope: { records: ['d'.repeat(32)] } }];

  await upload(desk, { file: FILE });

  await expect(doctorsKey()).rejects.toThrow();
});

test('a reader whose consent ended meanwhile does not hold up the upload', async () => {
  vault.grantees = [{ grantee: LIN, recipient: vault.recipients[LIN]!, scope: { all: true } }];
  const slot = 'PUT objects/';
  const kept = (scene as unknown as { routes: Map<string, (body: string, path: string) => Response> }).routes.get(
    slot,
  )!;
  scene.on(slot, (body, path) => {
    if (!path.endsWith(encodeURIComponent(LIN))) {
      return kept(body, path);
    }
    vault.grantees = [];
    return refusal('FORBIDDEN');
  });

  expect((await upload(desk, { file: FILE })).version).toBe(1);
});

test('a grant hands the key to the endorsed recipient and to nobody else', async () => {
  await upload(desk, { file: FILE });

  const { consent } = await share(desk, { grantee: LIN, ...TERMS });

  expect(vault.grants[0]).toEqual({ consent, grantee: LIN, ...TERMS });
  expect(await doctorsKey()).toBeInstanceOf(RecordKey);
});

test('a key that cannot be handed on leaves the consent, and says so', async () => {
  await upload(desk, { file: FILE });
  scene.on('PUT objects/', () => refusal('STORE_UNAVAILABLE', 503));

  const problem = await share(desk, { grantee: LIN, ...TERMS }).catch((thrown: unknown) => thrown);

  expect(problem).toMatchObject({ code: 'STORE_UNAVAILABLE', committed: vault.grants[0]!.consent });
});

test('keys of somebody else’s records are never handed on', async () => {
  const { record } = await upload(desk, { file: FILE });
  scene.objects.delete(`${vault.versions[0]!.object}/slots/${encodeURIComponent(LIN)}`);
  (vault.versions[0] as unknown as { patient: string }).patient = MIRA;

  const refused = share(desk, { grantee: LIN, ...TERMS, scope: { records: [record] } });

  await expect(refused).rejects.toMatchObject({ code: 'ANSWER_ALTERED' });
  await expect(doctorsKey()).rejects.toThrow();
});

test('nothing is granted to somebody who was removed', async () => {
  vault.removed.add(LIN);

  await expect(share(desk, { grantee: LIN, ...TERMS })).rejects.toMatchObject({ code: 'GRANTEE_INACTIVE' });
  expect(vault.grants).toEqual([]);
});

test('a list that names the record of another patient is refused', async () => {
  const { record } = await upload(desk, { file: FILE });
  const listed = { patient: MIRA, record, transaction: null, block: null, time: null };

  await expect(readEntry(desk, listed)).rejects.toMatchObject({ code: 'ANSWER_ALTERED' });
});

test('no app can hide one of the patient’s own records', async () => {
  const { record } = await upload(desk, { file: FILE });
  scene.on('GET records?', () => Response.json({ records: [] }));

  expect((await listRecords(desk)).map((listed) => listed.record)).toEqual([record]);
});

test('a record that another device deleted is asked about again', async () => {
  const { record } = await upload(desk, { file: FILE });
  const [before] = await listRecords(desk);
  expect((await readEntry(desk, before!)).status).toBe('active');

  vault.deleted = true;
  const [after] = await listRecords(desk);

  expect(after?.record).toBe(record);
  expect(await readEntry(desk, after!)).toMatchObject({ status: 'tombstoned', card: null });
});

test('a consent to read names a purpose, and one to append covers everything', async () => {
  await expect(share(desk, { grantee: LIN, ...TERMS, purposes: [] })).rejects.toMatchObject({ code: 'PURPOSE_NEEDED' });
  await expect(
    share(desk, { grantee: LIN, ...TERMS, actions: ['append'], scope: { records: ['d'.repeat(32)] } }),
  ).rejects.toMatchObject({ code: 'SCOPE_TOO_NARROW' });
  expect(vault.grants).toEqual([]);
});

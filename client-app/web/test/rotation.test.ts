// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDraft, readDraft } from '../src/jobs/drafts';
import { isKitDue, kitKept } from '../src/jobs/kit';
import { logInWithFile } from '../src/jobs/logIn';
import { recover } from '../src/jobs/recover';
import { rotate } from '../src/jobs/rotate';
import { entries, keepEntry } from '../src/keyring/deviceStore';
import { passphraseOf } from '../src/keyring/recoveryCode';
import { fromBase64 } from '../src/model/bytes';
import { forgetAll, Member, PASSWORD } from './network/member';

vi.mock('../src/app/pause', () => ({ pause: async () => {} }));

vi.mock('age-encryption', async (original) => (await import('./network/quickPassphrase')).quickPassphrase(original));

let member: Member;

beforeEach(async () => {
  member = await Member.of();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetAll();
});

test('new keys are registered, and everything opens with them', async () => {
  const desk = await member.logIn();
  const records = await member.files(desk);
  const counted: string[] = [];
  const onProgress = (at: object) => 'of' in at && 'done' in at && counted.push(`${at.done}/${at.of}`);

  const rotated = await rotate(desk, { password: PASSWORD }, { onProgress });

  expect(member.registered.recipient).not.toBe(desk.keys.recipient);
  expect(rotated.desk.keys.recipient).toBe(member.registered.recipient);
  expect(counted).toEqual(['0/3', '1/3', '2/3', '3/3']);
  expect(rotated.left).toBe(0);
  await member.expectRenewed(rotated.desk, records);
});

test('the former signing key is forgotten, the former identity is not at once', async () => {
  const { certificate, identity } = await member.keyring();

  await rotate(await member.logIn(), { password: PASSWORD });

  const keyring = await member.keyring();
  expect(keyring.next).toBeNull();
  expect(keyring.former).toEqual([{ certificate, identity }]);
  expect(await identityToRecipient(keyring.identity)).toBe(member.registered.recipient);
  await member.expectLeft();
});

test('the former identity goes a day later, when nothing is sealed to it any more', async () => {
  const records = await member.files(await member.logIn());
  await rotate(await member.logIn(), { password: PASSWORD });
  member.almostADayPasses();
  await member.logIn();
  expect((await member.keyring()).former).toHaveLength(1);
  member.aDayPasses();

  await member.expectRenewed(await member.logIn(), records);

  expect((await member.keyring()).former).toEqual([]);
  await member.expectLeft();
});

test('a slot that somebody sealed to the former recipient late is renewed as well', async () => {
  const desk = await member.logIn();
  const records = await member.files(desk);
  const sealed = member.scene.objects.get(member.slotKey(0))!;
  await rotate(desk, { password: PASSWORD });
  member.scene.objects.set(member.slotKey(0), sealed);
  member.aDayPasses();

  await member.expectRenewed(await member.logIn(), records);

  expect((await member.keyring()).former).toHaveLength(1);
});

test('what a store only says that it took costs nobody the former identity', async () => {
  const desk = await member.logIn();
  const [record] = await member.files(desk);
  member.scene.on('PUT records/', (body) => Response.json({ size: fromBase64(body).length }));
  await rotate(desk, { password: PASSWORD });
  member.aDayPasses();
  await member.logIn();

  await member.expectOpen(await member.logIn(), record!);
});

test('keys are renewed a second time', async () => {
  const desk = await member.logIn();
  const records = await member.files(desk);
  const first = await rotate(desk, { password: PASSWORD });

  const second = await rotate(first.desk, { password: PASSWORD });

  expect(second.desk.keys.recipient).toBe(member.registered.recipient);
  expect((await member.keyring()).former).toHaveLength(2);
  await member.expectRenewed(second.desk, records);
});

test('a certificate for another key is refused before anything is kept', async () => {
  const before = await member.keyring();
  const certificate = member.scene.keys.signer.certificate.pem();
  member.scene.on('POST account/certificate', () => Response.json({ certificate }));

  await expect(rotate(await member.logIn(), { password: PASSWORD })).rejects.toMatchObject({
    code: 'CERTIFICATE_INVALID',
  });

  expect(await member.keyring()).toEqual(before);
});

test('another device, which has the former keyring, gets the new one by its vault code', async () => {
  const other = (await entries())[0]!;
  await rotate(await member.logIn(), { password: PASSWORD });
  await keepEntry({ ...other, left: false });

  const desk = await member.logIn();

  expect(desk.keys.recipient).toBe(member.registered.recipient);
  expect((await member.keyring()).former).toHaveLength(1);
});

test('the new kit lets in and opens everything, the former keys alone let nobody in', async () => {
  const desk = await member.logIn();
  const [record] = await member.files(desk);
  const former = new Blob([(await entries())[0]!.keyring]);

  const { kit } = await rotate(desk, { password: PASSWORD });

  const refused = logInWithFile({ file: former, passphrase: passphraseOf(member.vaultCode, PASSWORD) });
  await expect(refused).rejects.toMatchObject({ code: 'KEYS_NOT_REGISTERED' });
  const recovered = await recover({ kit: kit.file, recoveryCode: kit.code, password: 'another horse' });
  await member.expectOpen(recovered.desk, record!);
});

test('a kit is due until there is one of the new keys', async () => {
  const desk = await member.logIn();
  expect(await isKitDue(desk)).toBe(false);

  await rotate(desk, { password: PASSWORD });
  expect(await isKitDue(await member.logIn())).toBe(true);

  await kitKept(desk);
  expect(await isKitDue(await member.logIn())).toBe(false);
});

test('drafts of before are opened by the new keys alone', async () => {
  const desk = await member.logIn();
  await keepDraft(desk, 'share', { with: 'Dr Lin' });
  const renewed = (await rotate(desk, { password: PASSWORD })).desk;

  renewed.keys.identities = [renewed.keys.identities[0]];

  expect(await readDraft(renewed, 'share')).toEqual({ with: 'Dr Lin' });
});

test('a draft that no key opens any more is none', async () => {
  const desk = await member.logIn();
  desk.keys.recipient = await identityToRecipient(await generateX25519Identity());
  await keepDraft(desk, 'share', { with: 'Dr Lin' });

  expect(await readDraft(desk, 'share')).toBeNull();
});

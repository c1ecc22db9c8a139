// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { logInWithFile } from '../src/jobs/logIn';
import { addPasskey, logInWithPasskey } from '../src/jobs/passkey';
import { changePassword } from '../src/jobs/recover';
import { rotate } from '../src/jobs/rotate';
import { entries } from '../src/keyring/deviceStore';
import { passphraseOf } from '../src/keyring/recoveryCode';
import { Locks } from './network/locks';
import { forgetAll, Member, PASSWORD } from './network/member';
import { securityKey } from './network/securityKey';
import { ASHA, refusal } from './network/scene';

vi.mock('../src/app/pause', () => ({ pause: async () => {} }));

vi.mock('age-encryption', async (original) => (await import('./network/quickPassphrase')).quickPassphrase(original));

let member: Member;

beforeEach(async () => {
  member = await Member.of();
  vi.stubGlobal('window', { origin: 'http://app' });
  vi.stubGlobal('navigator', { credentials: securityKey(), locks: new Locks() });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetAll();
});

/** Three records, of which one alone is sealed to the new keys. */
async function cutOffAmongTheSlots(): Promise<string[]> {
  const desk = await member.logIn();
  const records = await member.files(desk);
  member.storeFailsAfter(1);
  await rotate(desk, { password: PASSWORD });
  member.storeAnswers();
  return records;
}

async function fileOfOne(): Promise<{ file: Blob; passphrase: string }> {
  return { file: new Blob([(await entries())[0]!.keyring]), passphrase: passphraseOf(member.vaultCode, PASSWORD) };
}

test('a log-in by passkey goes on with the slots', async () => {
  const records = await cutOffAmongTheSlots();
  await addPasskey(await member.logIn({ signal: AbortSignal.abort() }), PASSWORD);
  expect(member.replaced).toBe(1);

  await member.expectRenewed(await logInWithPasskey(ASHA), records);
});

test('a log-in by keyring file goes on with the slots', async () => {
  const records = await cutOffAmongTheSlots();

  await member.expectRenewed(await logInWithFile(await fileOfOne()), records);
});

test('the former identity goes only where the password was typed', async () => {
  await cutOffAmongTheSlots();
  member.aDayPasses();
  await logInWithFile(await fileOfOne());
  await logInWithFile(await fileOfOne());
  expect((await member.keyring()).former).toHaveLength(1);

  await member.logIn();

  expect((await member.keyring()).former).toEqual([]);
});

test('a passkey of the former keys is forgotten before the chain is asked', async () => {
  await addPasskey(await member.logIn(), PASSWORD);
  member.ledgerFails();

  await expect(rotate(await member.logIn(), { password: PASSWORD })).rejects.toMatchObject({
    code: 'LEDGER_UNAVAILABLE',
  });

  await expect(logInWithPasskey(ASHA)).rejects.toMatchObject({ code: 'PASSKEY_NOT_AVAILABLE' });
});

test('of two tabs that renew the keys at once, the second is told', async () => {
  const [one, other] = [await member.logIn(), await member.logIn()];
  const records = await member.files(one);

  const first = rotate(one, { password: PASSWORD });
  await expect(rotate(other, { password: PASSWORD })).rejects.toMatchObject({ code: 'KEYRING_BUSY' });

  await member.expectRenewed((await first).desk, records);
  expect(member.scene.called('MemberContract:rotateKey')).toHaveLength(1);
});

test('a tab that has the former keys is told that its session is over, the one that renews them is not', async () => {
  const [one, other] = [await member.logIn(), await member.logIn()];
  const told: string[] = [];
  one.onOver = () => told.push('one');
  other.onOver = () => told.push('other');
  const sessionEnds = (desk: Desk) =>
    expect(desk.app.http.get('events')).rejects.toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
  member.scene.on('GET events', () => refusal('UNAUTHENTICATED', 401));

  await rotate(one, { password: PASSWORD }, { onProgress: ({ stage }) => stage === 'renewing' && void sessionEnds(one) });
  await sessionEnds(other);

  expect(told).toEqual(['other']);
});

test('nor is the password changed under a tab that renews the keys', async () => {
  const desk = await member.logIn();

  const first = rotate(desk, { password: PASSWORD });
  const change = changePassword(desk, { former: PASSWORD, password: 'another horse' });

  await expect(change).rejects.toMatchObject({ code: 'KEYRING_BUSY' });
  await first;
});

test('nor are the keys renewed under a tab whose passkey is awaited', async () => {
  const desk = await member.logIn();

  const first = addPasskey(desk, PASSWORD);

  await expect(rotate(desk, { password: PASSWORD })).rejects.toMatchObject({ code: 'KEYRING_BUSY' });
  await first;
});

test('a log-in leaves a rotation to the tab that is at it', async () => {
  await cutOffAmongTheSlots();
  const { replaced } = member;
  const going = navigator.locks.request(`carevault/keyring/${ASHA}`, async () => member.logIn());

  await going;

  expect(member.replaced).toBe(replaced);
});

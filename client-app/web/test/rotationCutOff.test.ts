// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rotate } from '../src/jobs/rotate';
import type { Keyring } from '../src/keyring/keyring';
import { forgetAll, Member, PASSWORD } from './network/member';
import { refusal } from './network/scene';

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

test('both sets of keys are kept, here and with the app, before the chain is asked', async () => {
  const desk = await member.logIn();
  const former = await member.keyring();
  let before: Keyring | null = null;
  const submit = vi.spyOn(desk.chain, 'submit').mockImplementationOnce(async (...call) => {
    before = await member.keyring();
    await member.expectLeft();
    submit.mockRestore();
    return desk.chain.submit(...call);
  });

  await rotate(desk, { password: PASSWORD });

  expect(before!.signingKey).toEqual(former.signingKey);
  expect(await identityToRecipient(before!.next!.identity)).toBe(member.registered.recipient);
});

test('a keyring that no app takes registers nothing', async () => {
  const { recipient } = member.registered;
  member.scene.on('PUT keyrings', () => refusal('STORE_UNAVAILABLE', 503));

  await expect(rotate(await member.logIn(), { password: PASSWORD })).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
  });

  expect(member.scene.called('MemberContract:rotateKey')).toEqual([]);
  expect(member.registered.recipient).toBe(recipient);
});

test('cut off before the chain was asked, the next log-in registers the same keys', async () => {
  const desk = await member.logIn();
  const records = await member.files(desk);
  member.ledgerFails();
  await expect(rotate(desk, { password: PASSWORD })).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
  const made = (await member.keyring()).next!;
  member.ledgerAnswers();

  const again = await member.logIn();

  expect(member.registered.recipient).toBe(await identityToRecipient(made.identity));
  await member.expectRenewed(again, records);
});

test('a ledger that fails again keeps nobody out', async () => {
  member.ledgerFails();
  await rotate(await member.logIn(), { password: PASSWORD }).catch(() => null);

  const again = await member.logIn();

  expect(again.keys.recipient).toBe(member.registered.recipient);
  expect((await member.keyring()).next).not.toBeNull();
});

test('where an authenticator is on, the log-in goes on with nothing that needs another code', async () => {
  member.ledgerFails();
  await rotate(await member.logIn(), { password: PASSWORD }).catch(() => null);
  member.ledgerAnswers();
  member.scene.on('GET account/totp', () => Response.json({ on: true }));
  const asked = member.scene.called('MemberContract:rotateKey').length;

  await member.logIn();

  expect(member.scene.called('MemberContract:rotateKey')).toHaveLength(asked);
  expect((await member.keyring()).next).not.toBeNull();
});

test('cut off while nobody knows whether it was recorded: it was', async () => {
  const desk = await member.logIn();
  const records = await member.files(desk);
  vi.spyOn(desk.chain, 'submit').mockRejectedValueOnce(new Error('the tab is closed'));
  await expect(rotate(desk, { password: PASSWORD })).rejects.toThrow('the tab is closed');
  await member.register((await member.keyring()).next!);

  const again = await member.logIn();

  expect(again.keys.recipient).toBe(member.registered.recipient);
  expect((await member.keyring()).next).toBeNull();
  expect(member.scene.called('MemberContract:rotateKey')).toEqual([]);
  await member.expectRenewed(again, records);
});

test('cut off among the slots, records open meanwhile and the next log-in goes on', async () => {
  const desk = await member.logIn();
  const records = await member.files(desk);
  member.storeFailsAfter(1);

  const renewed = await rotate(desk, { password: PASSWORD });

  expect(renewed.left).toBe(2);
  for (const record of records) {
    await member.expectOpen(renewed.desk, record);
  }
  member.storeAnswers();
  await member.expectRenewed(await member.logIn(), records);
});

test('who does not want to wait at the log-in is let in, and nothing is lost', async () => {
  const records = await member.files(await member.logIn());
  member.storeFailsAfter(0);
  await rotate(await member.logIn(), { password: PASSWORD });
  member.storeAnswers();
  const stop = new AbortController();

  const desk = await member.logIn({ onProgress: () => stop.abort(), signal: stop.signal });

  expect(member.replaced).toBe(0);
  await member.expectOpen(desk, records[0]!);
  await member.expectRenewed(await member.logIn(), records);
});

test('a store that lies about a slot keeps nobody out', async () => {
  const records = await member.files(await member.logIn());
  member.storeFailsAfter(0);
  await rotate(await member.logIn(), { password: PASSWORD });
  member.scene.on('PUT records/', () => Response.json({ size: 0 }));

  const desk = await member.logIn();

  await member.expectOpen(desk, records[0]!);
  member.storeAnswers();
  await member.expectRenewed(await member.logIn(), records);
});

test('the former identity stays as long as a store does not answer', async () => {
  await member.files(await member.logIn());
  member.storeFailsAfter(0);
  await rotate(await member.logIn(), { password: PASSWORD });
  member.aDayPasses();

  await member.logIn();

  expect((await member.keyring()).former).toHaveLength(1);
});

test('a refused ticket is no word about what is sealed to whom', async () => {
  await member.files(await member.logIn());
  member.scene.on('PUT records/', () => refusal('TICKET_REFUSED', 403));

  const rotated = await rotate(await member.logIn(), { password: PASSWORD });
  member.aDayPasses();
  await member.logIn();

  expect(rotated.left).toBe(3);
  expect((await member.keyring()).former).toHaveLength(1);
});

test('an app that only says that the keys were registered is found out', async () => {
  const former = await member.keyring();
  member.scene.on('POST transactions/submit', () => Response.json({ transaction: 't' }));

  await expect(rotate(await member.logIn(), { password: PASSWORD })).rejects.toMatchObject({
    code: 'COMMIT_NOT_CONFIRMED',
  });

  expect((await member.keyring()).next).not.toBeNull();
  expect((await member.keyring()).signingKey).toEqual(former.signingKey);
});

test('keys that an app lets in and the chain does not know make nobody forget others', { timeout: 20_000 }, async () => {
  const former = await member.keyring();
  const desk = await member.logIn();
  member.scene.answer('MemberContract:member', () => refusal('KEY_NOT_REGISTERED'));

  await expect(rotate(desk, { password: PASSWORD })).rejects.toMatchObject({ code: 'COMMIT_NOT_CONFIRMED' });

  expect((await member.keyring()).signingKey).toEqual(former.signingKey);
});

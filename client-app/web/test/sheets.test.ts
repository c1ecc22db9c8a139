// SPDX-License-Identifier: Apache-2.0
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import type { InvitedLine } from '../src/jobs/invitationList';
import { forgetSheets, keepSheet, keptSheets } from '../src/jobs/sheets';
import { draftsBelow } from '../src/keyring/deviceStore';
import { forgetAll, Member } from './network/member';

vi.mock('age-encryption', async (original) => (await import('./network/quickPassphrase')).quickPassphrase(original));

afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetAll();
});

function line(transaction: string, block: number, expires = '2099-01-01T00:00:00Z'): InvitedLine {
  return { transaction, block, expires, code: `code of ${transaction}`, link: '', name: 'Mira Rao', role: 'p' };
}

async function keptBy(desk: Desk): Promise<string[]> {
  return (await keptSheets(desk)).map(({ transaction }) => transaction);
}

test('invitations of one name are kept, sealed, until they are handed over', async () => {
  const desk = await (await Member.of()).logIn();
  await Promise.all([keepSheet(desk, line('second', 8)), keepSheet(desk, line('first', 7))]);

  expect(await keptBy(desk)).toEqual(['first', 'second']);
  const sealed = (await draftsBelow('')).map((draft) => new TextDecoder().decode(draft.sealed)).join();
  expect(sealed).not.toContain('code of');

  await forgetSheets(desk, [line('first', 7)]);
  expect(await keptBy(desk)).toEqual(['second']);
  await forgetSheets(desk, [line('second', 8)]);
});

test('an invitation that nobody can use any more is forgotten', async () => {
  const desk = await (await Member.of()).logIn();
  await keepSheet(desk, line('over', 7, '2020-01-01T00:00:00Z'));

  expect(await keptBy(desk)).toEqual([]);
  expect(await draftsBelow(`${desk.medicalId}/sheet/`)).toEqual([]);
});

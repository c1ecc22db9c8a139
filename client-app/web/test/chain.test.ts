// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../src/app/desk';
import { revoke } from '../src/jobs/share';
import { mayStand, type Problem } from '../src/model/problem';
import { ASHA, LIN, refusal, Scene } from './network/scene';

// Waiting moves the clock on and takes no time.
vi.mock('../src/app/pause', () => ({
  pause: async (milliseconds: number) => {
    if (vi.isFakeTimers()) {
      vi.setSystemTime(Date.now() + milliseconds);
    }
  },
}));

const CONSENT = 'c'.repeat(32);
const STANDING = {
  schema: 1,
  consent: CONSENT,
  patient: ASHA,
  grantor: ASHA,
  grantee: LIN,
  status: 'revoked',
  scope: { all: true },
  actions: ['read'],
  purposes: ['TREAT'],
  start: '2026-11-21T08:00:00.000Z',
  end: null,
  changed: '2026-11-21T09:00:00.000Z',
};

let scene: Scene;
let desk: Desk;

beforeEach(async () => {
  scene = await Scene.open();
  scene.answer('ConsentContract:consent', () => STANDING);
  desk = await scene.desk();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a transaction is told step by step and confirmed by an endorsed answer', async () => {
  const stages: unknown[] = [];

  const recorded = await revoke(desk, CONSENT, { onProgress: (progress) => stages.push(progress) });

  expect(stages).toEqual([
    { stage: 'signing' },
    { stage: 'endorsing' },
    { stage: 'recording' },
    { stage: 'recorded', block: 7 },
  ]);
  expect(recorded.block).toBe(7);
  expect(scene.called('ConsentContract:consent')).toEqual([{ patient: ASHA, consent: CONSENT }]);
});

test('a conflict is signed again, and nobody sees it', async () => {
  const outcomes = ['MVCC_READ_CONFLICT', 'PHANTOM_READ_CONFLICT', 'VALID'];
  scene.on('GET transactions/', () => Response.json({ status: outcomes.shift(), block: 9 }));

  const recorded = await revoke(desk, CONSENT);

  expect(recorded.block).toBe(9);
  expect(
    new Set(scene.calls.filter(({ name }) => name === 'ConsentContract:revoke').map(({ transaction }) => transaction))
      .size,
  ).toBe(3);
});

test('another verdict is final', async () => {
  scene.on('GET transactions/', () => Response.json({ status: 'ENDORSEMENT_POLICY_FAILURE', block: 9 }));

  await expect(revoke(desk, CONSENT)).rejects.toMatchObject({ code: 'TRANSACTION_INVALID' });
});

test('while nobody knows the outcome, the same envelope is sent again', async () => {
  const outcomes = ['UNKNOWN', 'VALID'];
  scene.on('GET transactions/', () => Response.json({ status: outcomes.shift(), block: 9 }));

  await revoke(desk, CONSENT);

  expect(scene.submitted).toHaveLength(2);
  expect(new Set(scene.submitted).size).toBe(1);
});

test('when nobody ever knows, the transaction is named', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  scene
    .on('POST transactions/submit', () => refusal('LEDGER_UNAVAILABLE', 503))
    .on('GET transactions/', () => refusal('LEDGER_UNAVAILABLE', 503));

  const unknown = revoke(desk, CONSENT);

  await expect(unknown).rejects.toMatchObject({
    code: 'OUTCOME_UNKNOWN',
    committed: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('an answer that is altered after the commit does not hide that something may stand', async () => {
  scene.on('GET transactions/', () => {
    scene.on('POST transactions/endorse', () => Response.json({ transaction: 'AAAA' }));
    return Response.json({ status: 'VALID', block: 7 });
  });

  const altered = await revoke(desk, CONSENT).catch((thrown: unknown) => thrown as Problem);

  expect(altered).toMatchObject({ code: 'ANSWER_ALTERED', committed: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(mayStand(altered as Problem)).toBe(true);
});

test('whoever needs a code for another session is asked for it instead of being told of failures', async () => {
  const over = vi.fn();
  desk.onOver = over;
  scene
    .on('POST sessions', () => refusal('SECOND_FACTOR_NEEDED', 401))
    .on('GET consents', () => refusal('UNAUTHENTICATED', 401));
  await desk.app.records(ASHA).catch(() => undefined);
  expect(over).not.toHaveBeenCalled();

  await expect(desk.app.consents(null)).rejects.toMatchObject({ code: 'SECOND_FACTOR_NEEDED' });

  expect(over).toHaveBeenCalledOnce();
});

test('an app that only says that it committed is found out', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  scene.answer('ConsentContract:consent', () => ({ ...STANDING, status: 'active' }));

  await expect(revoke(desk, CONSENT)).rejects.toMatchObject({ code: 'COMMIT_NOT_CONFIRMED' });
});

test('an extra key in the write set is never signed', async () => {
  scene.answer('ConsentContract:revoke', () => ({
    answer: {},
    writes: { [`\0consent\0${ASHA}\0${'d'.repeat(32)}\0`]: '{}' },
  }));

  await expect(revoke(desk, CONSENT)).rejects.toMatchObject({ code: 'ANSWER_ALTERED' });
  expect(scene.submitted).toEqual([]);
});

test('the keys of the function itself are', async () => {
  expect((await revoke(desk, CONSENT)).block).toBe(7);
});

test('a refusal of the rules keeps its code', async () => {
  scene.answer('ConsentContract:revoke', () => refusal('CONSENT_NOT_ACTIVE', 422));

  await expect(revoke(desk, CONSENT)).rejects.toMatchObject({ code: 'CONSENT_NOT_ACTIVE' });
});

test('a session that ended is opened anew without a word', async () => {
  const tokens = ['second'];
  scene.on('POST sessions', () => Response.json({ token: tokens.shift() ?? 'third' }));
  let refused = false;
  scene.on('GET consents', () => {
    const answer = refused ? Response.json({ consents: [] }) : refusal('UNAUTHENTICATED', 401);
    refused = true;
    return answer;
  });

  expect(await desk.app.consents(null)).toEqual([]);
  expect(tokens).toEqual([]);
});

test('only a challenge of 32 bytes is signed', async () => {
  scene.on('POST challenges', () => Response.json({ challenge: btoa('a proposal that passes for a challenge') }));
  const sessions = vi.fn(() => Response.json({ token: 't' }));
  scene.on('POST sessions', sessions);

  await expect(scene.desk()).rejects.toMatchObject({ code: 'CHALLENGE_INVALID' });
  expect(sessions).not.toHaveBeenCalled();
});

test('an app of another organisation is refused', async () => {
  scene.on('GET network', () => Response.json({ organisation: 'LakeMSP', name: 'Lake', organisations: [] }));
  scene.on('GET network/genesis', async () => new Response(await scene.consortium.genesis()));

  await expect(scene.desk()).rejects.toMatchObject({ code: 'APP_OF_ANOTHER_ORGANISATION' });
});

test('who stops before the second signature has signed nothing', async () => {
  const stop = new AbortController();
  const onProgress = ({ stage }: { stage: string }) => stage === 'endorsing' && stop.abort();

  await expect(revoke(desk, CONSENT, { onProgress, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  expect(scene.submitted).toEqual([]);
});

test('an app of another network is refused before anything is signed', async () => {
  const other = await Scene.open();
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    (other as unknown as { fetch: typeof fetch }).fetch(url, init),
  );

  await expect(scene.desk()).rejects.toMatchObject({ code: 'NETWORK_UNKNOWN' });
});
